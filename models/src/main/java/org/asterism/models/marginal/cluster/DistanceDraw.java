package org.asterism.models.marginal.cluster;

import java.util.random.RandomGenerator;

/**
 * Draws one star's distance from its conditional distribution given the population, by rejection under steps: cells of
 * half a standard deviation of ln r on both sides of the mode as far as the density is above e⁻³⁶ of its greatest, each
 * with a ceiling from the values and slopes at its ends. Exact for any shape that is smooth over such a cell. One thread.
 */
final class DistanceDraw {
    private static final double STEP = 0.5;
    private static final double DEPTH = 36;
    private static final int MOST_CELLS = 4096;

    /** What the cubic through the ends of a cell may be short of h between them: (½)⁴/384 of h⁗, and some. */
    private static final double SLACK = 0.01;

    private static final double SLOPE_GREATEST = 4.0 / 27;

    private final double[] edge = new double[MOST_CELLS];
    private final double[] ceiling = new double[MOST_CELLS];
    private final double[] mass = new double[MOST_CELLS];
    private DistanceLaplace star;
    private double greatest;
    private double width;
    private int cells;
    private double total;

    /**
     * A draw.
     *
     * @param density the conditional density, set
     * @return r in kpc
     */
    double draw(DistanceLaplace density, RandomGenerator random) {
        star = density;
        width = STEP / Math.sqrt(density.precision());
        greatest = density.value(density.logMode(), density.mode(), 1 / density.mode());
        cells = 0;
        total = 0;
        tabulate(width);
        tabulate(-width);
        while (true) {
            int cell = cell(random.nextDouble() * total);
            double x = edge[cell] + width * random.nextDouble();
            double r = Math.exp(x);
            if (Math.log(random.nextDouble()) < star.value(x, r, 1 / r) - greatest - ceiling[cell]) {
                return r;
            }
        }
    }

    /** The cells on one side of the mode, outwards. */
    private void tabulate(double step) {
        double x = star.logMode();
        double r = star.mode();
        double u = 1 / r;
        double ratio = Math.exp(step);
        double inverse = 1 / ratio;
        double value = 0;
        double slope = step * star.first(r, u);
        while (value > -DEPTH && cells < MOST_CELLS) {
            r *= ratio;
            u *= inverse;
            double next = star.value(x + step, r, u) - greatest;
            double nextSlope = step * star.first(r, u);
            double rise = SLOPE_GREATEST * (Math.max(slope, 0) + Math.max(-nextSlope, 0));
            edge[cells] = Math.min(x, x + step);
            ceiling[cells] = Math.max(value, next) + rise + SLACK;
            total += Math.exp(ceiling[cells]);
            mass[cells] = total;
            cells++;
            x += step;
            value = next;
            slope = nextSlope;
        }
    }

    private int cell(double target) {
        int found = java.util.Arrays.binarySearch(mass, 0, cells, target);
        return Math.min(cells - 1, found < 0 ? -found - 1 : found);
    }
}
