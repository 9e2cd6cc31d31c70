package org.asterism.models.marginal.orbit;

import java.util.Arrays;

/**
 * Refines a {@link CoarseScan} wherever there is mass: a cell that may hold a share above a threshold is halved until ln L
 * is nearly linear in it. At high signal to noise a peak is a thousand times narrower than a coarse cell, but ln L itself is
 * smooth over the cell, so that the cubic through the values and slopes of its ends tells how high ln L can be inside.
 * One use, one thread.
 */
final class GridRefinement {
    /**
     * How far an accepted cell may be from its chord, by the slopes at its ends; its halves are then within a quarter of
     * that. The middle alone would not tell: a curve that bends one way and then the other crosses the chord there.
     */
    private static final double CURVED = 0.004;

    /** The greatest change of ln L over an accepted cell: at twice this a three-point rule begins to err. */
    private static final double STEEP = 2;

    private final OrbitMarginal marginal;
    private final double negligible;
    private final LogSum total = new LogSum();
    private double[] logPeriod;
    private double[] logLikelihood;
    private double[] slope;
    private boolean[] resolved;
    private int nodes;

    private GridRefinement(OrbitMarginal marginal, double negligible, int capacity) {
        this.marginal = marginal;
        this.negligible = negligible;
        this.logPeriod = new double[capacity];
        this.logLikelihood = new double[capacity];
        this.slope = new double[capacity];
        this.resolved = new boolean[capacity];
    }

    /**
     * The refined grid of a star.
     *
     * @param widest cell in ln P
     * @param negligible cells with less than exp(−negligible) of ∫ L dlnP stay as they are
     */
    static PeriodGrid grid(
            StarVelocities star, LinearPriors priors, PeriodBounds bounds, double widest, double negligible) {
        CoarseScan scan = CoarseScan.of(star, priors, bounds, widest);
        int size = scan.logPeriod().length;
        OrbitMarginal marginal = new OrbitMarginal(star, priors);
        double logCells = Math.log(size);
        GridRefinement first = new GridRefinement(marginal, negligible + logCells, 16);
        first.peak(scan);
        GridRefinement all = new GridRefinement(marginal, negligible + logCells, size + size / 2);
        all.total.add(first.total.value());
        all.cells(scan);
        return all.grid();
    }

    /** The two cells at the highest node: their mass is a first, low, estimate of the total. */
    private void peak(CoarseScan scan) {
        double[] values = scan.logLikelihood();
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        int neighbour = best == 0 ? 1 : best - 1;
        double value = marginal.evaluate(scan.logPeriod()[best]);
        double width = Math.abs(scan.logPeriod()[best] - scan.logPeriod()[neighbour]);
        // Uphill from the node L stays above its value for at least this far.
        total.add(value - Math.log(1 / width + Math.abs(marginal.alongLogPeriod())));
        for (int k = Math.max(0, best - 1); k < Math.min(values.length - 1, best + 1); k++) {
            refine(scan, k);
        }
    }

    private void cells(CoarseScan scan) {
        append(scan.logPeriod()[0], scan.logLikelihood()[0], Double.NaN);
        double[] ceilings = ceilings(scan);
        for (int k = 0; k + 1 < scan.logPeriod().length; k++) {
            if (ceilings[k] > total.value() - negligible) {
                refine(scan, k);
            } else {
                resolved[nodes - 1] = false;
                append(scan.logPeriod()[k + 1], scan.logLikelihood()[k + 1], Double.NaN);
            }
        }
    }

    /**
     * What the mass of each coarse cell does not exceed, in logarithm. A parabola that passes its nodes is higher between
     * them by at most an eighth of the second difference; four times that is allowed.
     */
    private static double[] ceilings(CoarseScan scan) {
        double[] values = scan.logLikelihood();
        double[] ceilings = new double[values.length - 1];
        for (int k = 0; k < ceilings.length; k++) {
            double bend = Math.max(bend(values, k), bend(values, k + 1));
            ceilings[k] = Math.max(values[k], values[k + 1])
                    + 0.5 * bend
                    + Math.log(scan.logPeriod()[k + 1] - scan.logPeriod()[k]);
        }
        return ceilings;
    }

    private static double bend(double[] values, int k) {
        int middle = Math.min(Math.max(k, 1), values.length - 2);
        return values.length < 3 ? 0 : Math.abs(values[middle - 1] - 2 * values[middle] + values[middle + 1]);
    }

    private void refine(CoarseScan scan, int k) {
        double from = scan.logPeriod()[k];
        double to = scan.logPeriod()[k + 1];
        if (nodes == 0) {
            append(from, scan.logLikelihood()[k], Double.NaN);
        }
        if (Double.isNaN(slope[nodes - 1])) {
            logLikelihood[nodes - 1] = marginal.evaluate(from);
            slope[nodes - 1] = marginal.alongLogPeriod();
        }
        double value = marginal.evaluate(to);
        refine(from, logLikelihood[nodes - 1], slope[nodes - 1], to, value, marginal.alongLogPeriod());
    }

    private void refine(double from, double fromValue, double fromSlope, double to, double toValue, double toSlope) {
        double h = to - from;
        double middle = from + 0.5 * h;
        double ceiling = Hermite.ceiling(fromValue, toValue, h * fromSlope, h * toSlope) + Math.log(h);
        if (ceiling < total.value() - negligible || !(middle > from && middle < to)) {
            resolved[nodes - 1] = false;
            append(to, toValue, toSlope);
            return;
        }
        double value = marginal.evaluate(middle);
        double slopeThere = marginal.alongLogPeriod();
        double cubic = 0.5 * (fromValue + toValue) + 0.125 * h * (fromSlope - toSlope);
        double rise = toValue - fromValue;
        double bend = 0.25 * Math.max(Math.abs(h * fromSlope - rise), Math.abs(h * toSlope - rise));
        if (bend < CURVED && Math.abs(value - cubic) < 0.1 * CURVED && Math.abs(rise) < STEEP) {
            resolved[nodes - 1] = true;
            append(middle, value, slopeThere);
            resolved[nodes - 1] = true;
            append(to, toValue, toSlope);
            total.add(value + Math.log(h));
        } else {
            refine(from, fromValue, fromSlope, middle, value, slopeThere);
            refine(middle, value, slopeThere, to, toValue, toSlope);
        }
    }

    private void append(double x, double value, double slopeThere) {
        if (nodes == logPeriod.length) {
            int capacity = nodes + nodes / 2;
            logPeriod = Arrays.copyOf(logPeriod, capacity);
            logLikelihood = Arrays.copyOf(logLikelihood, capacity);
            slope = Arrays.copyOf(slope, capacity);
            resolved = Arrays.copyOf(resolved, capacity);
        }
        logPeriod[nodes] = x;
        logLikelihood[nodes] = value;
        slope[nodes] = slopeThere;
        nodes++;
    }

    private PeriodGrid grid() {
        return new PeriodGrid(
                Arrays.copyOf(logPeriod, nodes),
                Arrays.copyOf(logLikelihood, nodes),
                Arrays.copyOf(slope, nodes),
                Arrays.copyOf(resolved, nodes - 1));
    }
}
