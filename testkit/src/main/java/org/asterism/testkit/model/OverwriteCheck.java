package org.asterism.testkit.model;

import java.util.Arrays;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.testkit.Outcome;

/** Whether the gradient is overwritten whole: what stood in the array before plays no role. */
final class OverwriteCheck {
    private OverwriteCheck() {}

    static Outcome on(PosteriorCase of) {
        LogDensity density = of.posterior().newLogDensity();
        if (!(density instanceof Differentiable smooth)) {
            return Outcome.notApplicable("it offers no gradient");
        }
        double[] clean = new double[density.dimension()];
        double[] filled = new double[density.dimension()];
        for (double[] point : of.points()) {
            Arrays.fill(clean, 0);
            smooth.logDensityAndGradient(point.clone(), clean);
            for (double before : new double[] {Double.NaN, 1e10}) {
                Arrays.fill(filled, before);
                smooth.logDensityAndGradient(point.clone(), filled);
                int index = Arrays.mismatch(clean, filled);
                if (index >= 0) {
                    return Outcome.failed(
                            "the derivative along " + of.name(index) + " is " + filled[index] + " where " + before
                                    + " stood before, and " + clean[index] + " where 0 stood",
                            "write each derivative, also those that are zero, and add to none");
                }
            }
        }
        return Outcome.passed();
    }
}
