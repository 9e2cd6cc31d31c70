package org.asterism.testkit.model;

import java.util.Arrays;
import org.asterism.testkit.Outcome;

/**
 * Whether far, huge, tiny and undefined positions are answered with a number, −∞ or NaN and never an exception or +∞; and
 * whether the evaluator is the same afterwards.
 */
final class EdgesCheck {
    private static final double[] FAR = {
        0, 1e-300, Double.MIN_VALUE, 30, -30, 1000, -1000, 1e8, -1e8, 1e200, -1e200, Double.MAX_VALUE, -Double.MAX_VALUE
    };
    private static final double[] UNDEFINED = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
    };
    /** More coordinates than these are tried in part. */
    private static final int MOST_COORDINATES = 50;

    private final PosteriorCase of;
    private final Probe probe;

    private EdgesCheck(PosteriorCase of) {
        this.of = of;
        this.probe = new Probe(of.posterior().newLogDensity());
    }

    static Outcome on(PosteriorCase of) {
        return new EdgesCheck(of).outcome();
    }

    private Outcome outcome() {
        double[] point = of.points().get(0);
        double[] before = probe.at(point);
        int stride = 1 + (point.length - 1) / MOST_COORDINATES;
        for (int i = 0; i < point.length; i += stride) {
            double[] at = point.clone();
            for (double value : FAR) {
                at[i] = value;
                String fault = fault(at, of.name(i) + " = " + value, false);
                if (!fault.isEmpty()) {
                    return failed(fault);
                }
            }
            for (double value : UNDEFINED) {
                at[i] = value;
                String fault = fault(at, of.name(i) + " = " + value, Double.isNaN(value));
                if (!fault.isEmpty()) {
                    return failed(fault);
                }
            }
        }
        for (double value : FAR) {
            double[] at = new double[point.length];
            Arrays.fill(at, value);
            String fault = fault(at, "all coordinates " + value, false);
            if (!fault.isEmpty()) {
                return failed(fault);
            }
        }
        String difference = Probe.difference(before, probe.at(point), of);
        return difference.isEmpty()
                ? Outcome.passed()
                : Outcome.failed(
                        difference + " before and after places far out", "let an evaluator keep nothing of a place");
    }

    private static Outcome failed(String fault) {
        return Outcome.failed(fault, "give −∞ outside the support, and NaN where no number can be found");
    }

    private String fault(double[] at, String where, boolean undefined) {
        double[] answer;
        try {
            answer = probe.at(at);
        } catch (RuntimeException e) {
            return "at " + where + " it throws " + e;
        }
        for (int k = 0; k < Math.min(2, answer.length); k++) {
            if (answer[k] == Double.POSITIVE_INFINITY) {
                return "the log density is +∞ at " + where;
            }
            if (undefined && Double.isFinite(answer[k])) {
                return "the log density is " + answer[k] + " at " + where;
            }
        }
        return "";
    }
}
