package org.asterism.testkit.model;

import java.util.Arrays;
import org.asterism.core.model.Reporter;

/** Tells whether reported values follow from the position, or some are drawn given the others. */
final class DrawnValues {
    private DrawnValues() {}

    static boolean some(PosteriorCase of) {
        Reporter reporter = of.posterior().newReporter();
        double[] values = new double[of.values()];
        double[] others = new double[of.values()];
        for (double[] point : of.points()) {
            reporter.report(point.clone(), Streams.of(6), values);
            reporter.report(point.clone(), Streams.of(7), others);
            if (!Arrays.equals(values, others)) {
                return true;
            }
        }
        return false;
    }
}
