package org.asterism.models.marginal.orbit;

import org.asterism.models.marginal.StandardNormal;

/**
 * A coordinate in which the posterior of a period is nearly standard normal, however many modes it has: ln P = G⁻¹(Φ(u)),
 * where G is the distribution function of a density g whose logarithm is linear between the nodes of a grid and equals that
 * of the posterior there. Neighbouring modes lie side by side in u with nothing between them.
 *
 * <p>g decides only how nearly normal: whoever samples u weighs with posterior/g, which is exact. Nowhere is g below
 * 1e-9 of the prior, so that this ratio is bounded. Immutable.
 */
final class PeriodMap {
    private static final double LOG_FLOOR = Math.log(1e-9);

    private final double[] node;
    private final double[] logDensity;
    /** The mass of g below each node, and above it. */
    private final double[] below;

    private final double[] above;

    /** The map for a prior that is flat in P over the range of the grid. */
    static PeriodMap of(PeriodGrid grid) {
        int size = grid.cells() + 1;
        double logTotal = grid.logIntegral(1);
        double logRange = Math.log(Math.exp(grid.logPeriod(size - 1)) - Math.exp(grid.logPeriod(0)));
        double[] node = new double[size];
        double[] logDensity = new double[size];
        for (int k = 0; k < size; k++) {
            node[k] = grid.logPeriod(k);
            double floor = LOG_FLOOR - logRange;
            logDensity[k] = Math.max(grid.logLikelihood(k) - logTotal, floor) + node[k];
        }
        return new PeriodMap(node, logDensity);
    }

    private PeriodMap(double[] node, double[] logDensity) {
        this.node = node;
        this.logDensity = logDensity;
        this.below = new double[node.length];
        this.above = new double[node.length];
        for (int k = 0; k + 1 < node.length; k++) {
            below[k + 1] = below[k] + mass(k);
        }
        for (int k = node.length - 2; k >= 0; k--) {
            above[k] = above[k + 1] + mass(k);
        }
    }

    private double mass(int cell) {
        return (node[cell + 1] - node[cell]) * Math.exp(LogLinear.logMean(logDensity[cell], logDensity[cell + 1]));
    }

    /** The cell in which ln P(u) lies. */
    int cell(double u) {
        double[] sums = u <= 0 ? below : above;
        double target = StandardNormal.below(-Math.abs(u)) * above[0];
        int low = 0;
        int high = node.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            boolean left = u <= 0 ? target < sums[middle] : target >= sums[middle];
            if (left) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** ln P(u), given its cell. */
    double logPeriod(int cell, double u) {
        // From the nearer end of the whole range: Φ keeps its relative precision in either tail.
        double target = StandardNormal.below(-Math.abs(u)) * above[0];
        double share = u <= 0 ? (target - below[cell]) / mass(cell) : 1 - (target - above[cell + 1]) / mass(cell);
        double inside = LogLinear.quantile(Math.min(1, Math.max(0, share)), rise(cell));
        return node[cell] + inside * (node[cell + 1] - node[cell]);
    }

    /** ln g in ln P, normalised. */
    double logDensity(int cell, double logPeriod) {
        return logDensity[cell] + slope(cell) * (logPeriod - node[cell]) - Math.log(above[0]);
    }

    /** d ln g/d ln P in a cell. */
    double slope(int cell) {
        return rise(cell) / (node[cell + 1] - node[cell]);
    }

    private double rise(int cell) {
        return logDensity[cell + 1] - logDensity[cell];
    }
}
