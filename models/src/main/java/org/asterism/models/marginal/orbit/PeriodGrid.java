package org.asterism.models.marginal.orbit;

import java.util.Arrays;

/**
 * The marginal likelihood of one star over ln P: nodes in increasing order and cells between them. In a resolved cell ln L
 * is a cubic through the values and slopes of its ends; the others hold next to nothing and have values alone. Immutable.
 */
final class PeriodGrid {
    /** Points of the Gauss–Legendre rule in a cell. */
    static final int POINTS = 3;

    private static final double[] POINT = {0.5 - 0.5 * Math.sqrt(0.6), 0.5, 0.5 + 0.5 * Math.sqrt(0.6)};
    private static final double[] WEIGHT = {5.0 / 18, 8.0 / 18, 5.0 / 18};

    private final double[] logPeriod;
    private final double[] logLikelihood;
    private final double[] slope;
    private final boolean[] resolved;

    /**
     * A grid.
     *
     * @param logPeriod nodes, increasing. Owned by the grid from here on, as are the others
     * @param logLikelihood at the nodes
     * @param slope its derivative at the ends of resolved cells
     * @param resolved whether the cell that begins at a node is
     */
    PeriodGrid(double[] logPeriod, double[] logLikelihood, double[] slope, boolean[] resolved) {
        this.logPeriod = logPeriod;
        this.logLikelihood = logLikelihood;
        this.slope = slope;
        this.resolved = resolved;
    }

    int cells() {
        return logPeriod.length - 1;
    }

    /** The cell that holds ln P, or is nearest to it. */
    int cell(double lnP) {
        int found = Arrays.binarySearch(logPeriod, lnP);
        return Math.max(0, Math.min(cells() - 1, found < 0 ? -found - 2 : found));
    }

    double logPeriod(int node) {
        return logPeriod[node];
    }

    double logLikelihood(int node) {
        return logLikelihood[node];
    }

    boolean isResolved(int cell) {
        return resolved[cell];
    }

    double width(int cell) {
        return logPeriod[cell + 1] - logPeriod[cell];
    }

    /** ln P of a point of the rule in a cell. */
    double point(int cell, int q) {
        return logPeriod[cell] + POINT[q] * width(cell);
    }

    /** ln (weight · L) of a point of the rule, so that Σ exp is ∫ L dlnP over the cell. */
    double logMass(int cell, int q) {
        double h = width(cell);
        double from = logLikelihood[cell];
        double to = logLikelihood[cell + 1];
        if (!resolved[cell]) {
            return Math.log(h * WEIGHT[q]) + LogLinear.logMean(from, to);
        }
        return Math.log(h * WEIGHT[q]) + Hermite.value(from, to, h * slope[cell], h * slope[cell + 1], POINT[q]);
    }

    /**
     * ln ∫ L Pᵏ dlnP over all cells.
     *
     * @param power k: zero for a prior that is flat in ln P, one for a prior that is flat in P
     */
    double logIntegral(double power) {
        LogSum sum = new LogSum();
        for (int c = 0; c < cells(); c++) {
            for (int q = 0; q < POINTS; q++) {
                sum.add(logMass(c, q) + power * point(c, q));
            }
        }
        return sum.value();
    }

    /** The node with the greatest likelihood. */
    int best() {
        int best = 0;
        for (int k = 1; k < logLikelihood.length; k++) {
            best = logLikelihood[k] > logLikelihood[best] ? k : best;
        }
        return best;
    }
}
