package org.asterism.testkit.model;

import java.util.Arrays;
import java.util.function.Consumer;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Reporter;
import org.asterism.testkit.Outcome;

/** Whether positions are left as they were, by all that take one. */
final class PositionCheck {
    private final PosteriorCase of;

    private PositionCheck(PosteriorCase of) {
        this.of = of;
    }

    static Outcome on(PosteriorCase of) {
        return new PositionCheck(of).outcome();
    }

    private Outcome outcome() {
        LogDensity density = of.posterior().newLogDensity();
        String fault = changed("logDensity", density::logDensity);
        if (fault.isEmpty() && density instanceof Differentiable smooth) {
            double[] gradient = new double[density.dimension()];
            fault = changed("logDensityAndGradient", at -> smooth.logDensityAndGradient(at, gradient));
        }
        if (fault.isEmpty()) {
            Reporter reporter = of.posterior().newReporter();
            double[] values = new double[of.values()];
            fault = changed("report", at -> reporter.report(at, Streams.of(3), values));
        }
        if (fault.isEmpty() && of.posterior() instanceof DensityTerms terms) {
            fault = changed("terms", terms::terms);
        }
        return fault.isEmpty() ? Outcome.passed() : Outcome.failed(fault, "work on a copy");
    }

    private String changed(String method, Consumer<double[]> call) {
        for (double[] point : of.points()) {
            double[] at = point.clone();
            call.accept(at);
            int index = Arrays.mismatch(point, at);
            if (index >= 0) {
                return method + " moved " + of.name(index) + " from " + point[index] + " to " + at[index];
            }
        }
        return "";
    }
}
