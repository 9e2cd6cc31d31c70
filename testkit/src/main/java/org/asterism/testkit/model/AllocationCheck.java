package org.asterism.testkit.model;

import java.util.List;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.Allocation;

/** Whether evaluations allocate nothing once they are warm. */
final class AllocationCheck {
    private static final int WARM = 3000;
    private static final int COUNTED = 500;

    private AllocationCheck() {}

    static Outcome on(PosteriorCase of) {
        LogDensity density = of.posterior().newLogDensity();
        List<double[]> points = of.points();
        double[] gradient = new double[density.dimension()];
        double bytes = Allocation.each(WARM, COUNTED, i -> density.logDensity(points.get(i % points.size())));
        String what = "logDensity";
        if (density instanceof Differentiable smooth) {
            double more = Allocation.each(
                    WARM, COUNTED, i -> smooth.logDensityAndGradient(points.get(i % points.size()), gradient));
            what = more > bytes ? "logDensityAndGradient" : what;
            bytes = Math.max(bytes, more);
        }
        return bytes < 1
                ? Outcome.passed()
                : Outcome.failed(
                        "%s allocates %.0f bytes each time".formatted(what, bytes),
                        "make buffers when the evaluator is made, or say why not with allocates(reason)");
    }
}
