package org.asterism.models.marginal.orbit;

/** Gathers the cells of a grid in bins. One use, one thread. */
final class BinBuilder {
    private final PeriodGrid grid;
    private final double width;
    private final double logScale;
    private final double[] node;
    private final double[] mass;
    private final int[] first;
    private final double[][] cells;
    private int bins;
    private int kept;

    BinBuilder(PeriodGrid grid, double width) {
        this.grid = grid;
        this.width = width;
        this.logScale = grid.logIntegral(0);
        int size = grid.cells();
        this.node = new double[2 * size];
        this.mass = new double[2 * size];
        this.first = new int[size + 1];
        this.cells = new double[5][size];
    }

    PeriodBins build() {
        int from = 0;
        while (from < grid.cells()) {
            int to = from + 1;
            while (to < grid.cells() && bin(to) == bin(from)) {
                to++;
            }
            add(from, to);
            from = to;
        }
        int[] all = new int[bins];
        for (int b = 0; b < bins; b++) {
            all[b] = b;
        }
        int[] starts = java.util.Arrays.copyOf(first, bins + 1);
        return new PeriodBins(logScale, node, mass, starts, cells).keep(all);
    }

    /** The bin that the middle of a cell lies in. */
    private long bin(int cell) {
        return (long) Math.floor((grid.logPeriod(cell) + 0.5 * grid.width(cell)) / width);
    }

    private void add(int from, int to) {
        double total = 0;
        double sum = 0;
        double origin = grid.logPeriod(from);
        for (int c = from; c < to; c++) {
            for (int q = 0; q < PeriodGrid.POINTS; q++) {
                double m = Math.exp(grid.logMass(c, q) - logScale);
                total += m;
                sum += m * (grid.point(c, q) - origin);
            }
        }
        // What is below the smallest normal number cannot be weighed against the rest.
        if (total > Double.MIN_NORMAL) {
            setNodes(from, to, total, sum / total);
            addCells(from, to);
            bins++;
            first[bins] = kept;
        }
    }

    /** The two points x₁, x₂ and their masses with the total, mean, variance and third moment of the bin. */
    private void setNodes(int from, int to, double total, double meanOffset) {
        double origin = grid.logPeriod(from);
        double second = 0;
        double third = 0;
        for (int c = from; c < to; c++) {
            for (int q = 0; q < PeriodGrid.POINTS; q++) {
                double share = Math.exp(grid.logMass(c, q) - logScale) / total;
                double d = grid.point(c, q) - origin - meanOffset;
                second += share * d * d;
                third += share * d * d * d;
            }
        }
        double sd = Math.sqrt(second);
        double skewness = sd > 0 ? third / (sd * second) : 0;
        double root = Math.sqrt(skewness * skewness + 4);
        node[2 * bins] = origin + meanOffset + 0.5 * sd * (skewness - root);
        node[2 * bins + 1] = origin + meanOffset + 0.5 * sd * (skewness + root);
        mass[2 * bins] = total * (0.5 + 0.5 * skewness / root);
        mass[2 * bins + 1] = total * (0.5 - 0.5 * skewness / root);
    }

    private void addCells(int from, int to) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = from; k <= to; k++) {
            highest = Math.max(highest, grid.logLikelihood(k));
        }
        double sum = 0;
        for (int c = from; c < to; c++) {
            double low = grid.logLikelihood(c);
            double high = grid.logLikelihood(c + 1);
            sum += grid.width(c) * Math.exp(LogLinear.logMean(low, high) - highest);
            cells[0][kept] = grid.logPeriod(c);
            cells[1][kept] = grid.logPeriod(c + 1);
            cells[2][kept] = low;
            cells[3][kept] = high;
            cells[4][kept] = sum;
            kept++;
        }
    }
}
