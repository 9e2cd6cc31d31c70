package org.asterism.testkit.model;

import java.util.Arrays;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.Variable;
import org.asterism.testkit.Outcome;

/** Whether all variables are reported, with the same bits for the same position and chance, and a finite joint density. */
final class ReportCheck {
    private ReportCheck() {}

    static Outcome on(PosteriorCase of) {
        Reporter first = of.posterior().newReporter();
        Reporter second = of.posterior().newReporter();
        double[] values = new double[of.values()];
        double[] again = new double[of.values()];
        for (double[] point : of.points()) {
            Arrays.fill(values, Double.NaN);
            Arrays.fill(again, 1e300);
            double joint = first.report(point.clone(), Streams.of(4), values);
            double jointAgain = second.report(point.clone(), Streams.of(4), again);
            int index = Arrays.mismatch(values, again);
            if (index >= 0) {
                return Outcome.failed(
                        name(of, index) + " is reported as " + values[index] + " and " + again[index]
                                + " for one position and seed",
                        "write every value, and draw from the given stream alone");
            }
            if (Double.compare(joint, jointAgain) != 0) {
                return Outcome.failed(
                        "the joint log density is reported as " + joint + " and " + jointAgain,
                        "let a reporter keep nothing of a position");
            }
            if (!Double.isFinite(joint)) {
                return Outcome.failed(
                        "the joint log density is reported as " + joint + " where the sampler's is finite",
                        "report the log density of data and parameters, without Jacobian");
            }
            for (int i = 0; i < values.length; i++) {
                if (Double.isNaN(values[i])) {
                    return Outcome.failed(name(of, i) + " is reported as NaN", "write every value");
                }
            }
        }
        return Outcome.passed(values.length + " values");
    }

    /** The name of a reported value. */
    static String name(PosteriorCase of, int index) {
        int element = index;
        for (Variable variable : of.posterior().variables()) {
            if (element < variable.size()) {
                return variable.size() == 1 ? variable.name() : variable.name() + "[" + element + "]";
            }
            element -= variable.size();
        }
        return "value " + index;
    }
}
