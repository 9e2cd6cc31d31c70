package org.asterism.testkit.model;

import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.testkit.Outcome;

/** Whether the density alone is the one that comes with the gradient. */
final class ValueCheck {
    /** Sums of the same terms in another order. */
    private static final double ROUNDING = 1e-10;

    private ValueCheck() {}

    static Outcome on(PosteriorCase of) {
        LogDensity density = of.posterior().newLogDensity();
        if (!(density instanceof Differentiable smooth)) {
            return Outcome.notApplicable("it offers no gradient");
        }
        double[] gradient = new double[density.dimension()];
        for (double[] point : of.points()) {
            double alone = density.logDensity(point.clone());
            double beside = smooth.logDensityAndGradient(point.clone(), gradient);
            if (!(Math.abs(alone - beside) <= ROUNDING * of.magnitude(density, point.clone()))) {
                return Outcome.failed(
                        "the log density is " + alone + ", and beside its gradient " + beside,
                        "compute both from the same terms");
            }
        }
        return Outcome.passed();
    }
}
