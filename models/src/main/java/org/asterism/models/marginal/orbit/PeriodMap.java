package org.asterism.models.marginal.orbit;

import java.util.random.RandomGenerator;
import org.asterism.models.marginal.StandardNormal;

/**
 * A coordinate in which the posterior of a period is standard normal, however many modes it has: Φ(u) is a share of the
 * mass, which lies in one cell of the grid, and so P follows from u up to where in that cell it is. There it has the density
 * under the chord of the log density, put right by rejection. The modes lie side by side in u with nothing between them.
 *
 * <p>Why not P as a function of u alone, the target weighted with posterior over chord: that ratio is within 0.002 of one,
 * but the cells between modes are 1e-6 wide in u and less, so that its derivative is 1e3 and more, and a trajectory that
 * comes there is thrown off. Immutable.
 */
final class PeriodMap {
    /** Resolved cells are within 0.002 of their chords; this leaves a factor of five. */
    private static final double ABOVE_CHORD = 0.01;

    private static final int PATIENCE = 10_000;

    private final PeriodGrid grid;
    private final double logIntegral;
    /** The mass below each node, and above it. */
    private final double[] below;

    private final double[] above;

    /** The map for a prior that is flat in P over the range of the grid. */
    PeriodMap(PeriodGrid grid) {
        this.grid = grid;
        this.logIntegral = grid.logIntegral(1);
        int cells = grid.cells();
        this.below = new double[cells + 1];
        this.above = new double[cells + 1];
        for (int c = 0; c < cells; c++) {
            below[c + 1] = below[c] + mass(c);
        }
        for (int c = cells - 1; c >= 0; c--) {
            above[c] = above[c + 1] + mass(c);
        }
    }

    private double mass(int cell) {
        double sum = 0;
        for (int q = 0; q < PeriodGrid.POINTS; q++) {
            sum += Math.exp(grid.logMass(cell, q) + grid.point(cell, q) - logIntegral);
        }
        return sum;
    }

    /** ln ∫ L dP. */
    double logIntegral() {
        return logIntegral;
    }

    /**
     * Draws ln P given u; the marginal likelihood is left evaluated there.
     *
     * @param random where P is in its cell; the first proposal takes what u says
     */
    double draw(double u, OrbitMarginal marginal, RandomGenerator random) {
        int cell = cell(u);
        double share = share(cell, u);
        double from = grid.logLikelihood(cell) + grid.logPeriod(cell);
        double rise = grid.logLikelihood(cell + 1) + grid.logPeriod(cell + 1) - from;
        for (int trial = 0; trial < PATIENCE; trial++) {
            double inside = LogLinear.quantile(share, rise);
            double lnP = grid.logPeriod(cell) + inside * grid.width(cell);
            double logRatio = marginal.evaluate(lnP) + lnP - (from + inside * rise) - ABOVE_CHORD;
            // What is not resolved has no mass to speak of, and no chord to trust.
            if (!grid.isResolved(cell) || Math.log(random.nextDouble()) < logRatio) {
                return lnP;
            }
            share = random.nextDouble();
        }
        throw new IllegalStateException("no period accepted in " + PATIENCE + " trials from ln P = "
                + grid.logPeriod(cell) + " to " + grid.logPeriod(cell + 1));
    }

    private int cell(double u) {
        double target = target(u);
        int low = 0;
        int high = grid.cells();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            boolean left = u <= 0 ? target < below[middle] : target >= above[middle];
            if (left) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The mass beyond u on its own side of zero, where Φ keeps its relative precision. */
    private double target(double u) {
        return StandardNormal.below(-Math.abs(u)) * (u <= 0 ? below[grid.cells()] : above[0]);
    }

    private double share(int cell, double u) {
        double mass = u <= 0 ? below[cell + 1] - below[cell] : above[cell] - above[cell + 1];
        double inside = u <= 0 ? target(u) - below[cell] : above[cell] - target(u);
        return mass > 0 ? Math.min(1, Math.max(0, inside / mass)) : 0.5;
    }
}
