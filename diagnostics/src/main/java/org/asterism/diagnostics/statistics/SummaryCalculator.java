package org.asterism.diagnostics.statistics;

/**
 * Computes the numbers of a summary for one quantity after the other, all draws sorted once and no memory taken: what
 * {@link EffectiveSampleSize}, {@link SplitRhat} and {@link MonteCarloError} give one by one. Owns its buffers; one thread.
 */
public final class SummaryCalculator {
    private static final double TAIL = 0.05;

    private final int chains;
    private final int draws;
    private final int half;
    private final double hdiProbability;
    private final NormalScores scores;
    private final double[] all;
    private final double[] split;
    private final double[] normal;
    private final double[] means;
    private final DrawOrder order;
    private final SplitOrder splitOrder;
    private final RealSeries series;
    private final IndicatorSeries indicator;
    private final AutocorrelationTime time;

    /**
     * For chains of one shape.
     *
     * @param hdiProbability the share of the draws in the interval
     * @param scores of the draws in all split chains, as {@link #scores} gives them; many calculators may share them
     */
    public SummaryCalculator(int chains, int draws, double hdiProbability, NormalScores scores) {
        this.chains = chains;
        this.draws = draws;
        this.half = draws / 2;
        this.hdiProbability = hdiProbability;
        this.scores = scores;
        int halves = 2 * chains;
        this.all = new double[chains * draws];
        this.split = new double[halves * half];
        this.normal = new double[halves * half];
        this.means = new double[halves];
        this.order = new DrawOrder(chains * draws);
        this.splitOrder = new SplitOrder(chains, draws);
        this.series = new RealSeries(halves, half);
        this.indicator = new IndicatorSeries(halves, half);
        this.time = new AutocorrelationTime(halves, half);
    }

    /** The normal scores for chains of this shape. */
    public static NormalScores scores(int chains, int draws) {
        return new NormalScores(2 * chains * (draws / 2));
    }

    /**
     * The numbers of one quantity.
     *
     * @param values [chain][draw] of this calculator's shape. Not modified
     */
    public SummaryStatistics of(double[][] values) {
        for (int i = 0; i < chains; i++) {
            System.arraycopy(values[i], 0, all, i * draws, draws);
        }
        double mean = Sums.mean(all, 0, all.length);
        double sd = Math.sqrt(Sums.ofSquares(all, 0, all.length, mean) / (all.length - 1));
        if (!Double.isFinite(mean)) {
            // A draw that is not finite makes the mean so.
            return SummaryStatistics.withoutDraws(mean, sd);
        }
        order.sort(all);
        double[] sorted = order.sorted();
        HighestDensityInterval hdi = HighestDensityInterval.ofSorted(sorted, hdiProbability);
        if (draws < EffectiveSampleSize.LEAST_DRAWS) {
            return SummaryStatistics.withoutErrors(mean, sd, hdi);
        }
        if (sorted[0] == sorted[sorted.length - 1]) {
            double size = split.length;
            double nan = Double.NaN;
            return new SummaryStatistics(mean, sd, hdi, sd / Math.sqrt(size), nan, size, size, nan);
        }
        split(all, split);
        series.load(split);
        double errorOfMean = sd / Math.sqrt(time.effectiveSize(series));
        double tail = Math.min(indicatorSize(TAIL), indicatorSize(1 - TAIL));
        double folded = chains < SplitRhat.LEAST_CHAINS ? Double.NaN : foldedRhat();
        splitOrder.select(sorted, order.order());
        splitOrder.fill(scores, normal);
        series.load(normal);
        double bulk = isConstant(normal) ? normal.length : time.effectiveSize(series);
        double location = chains < SplitRhat.LEAST_CHAINS
                ? Double.NaN
                : SplitRhat.of(series.at(0) * half / (half - 1.0), series.betweenVariance(), half);
        double rhat = SplitRhat.larger(location, folded);
        return new SummaryStatistics(mean, sd, hdi, errorOfMean, errorOfSd(mean), bulk, tail, rhat);
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out the middle draw of chains with an odd number. */
    private void split(double[] from, double[] to) {
        for (int i = 0; i < chains; i++) {
            System.arraycopy(from, i * draws, to, 2 * i * half, half);
            System.arraycopy(from, (i + 1) * draws - half, to, (2 * i + 1) * half, half);
        }
    }

    private double indicatorSize(double probability) {
        indicator.load(split, Quantiles.ofSorted(order.sorted(), probability));
        return indicator.isConstant() ? split.length : time.effectiveSize(indicator);
    }

    /** Folded about the median of all draws, then split, as a summary of ArviZ has it. */
    private double foldedRhat() {
        double[] sorted = order.sorted();
        splitOrder.fold(sorted, order.order(), Quantiles.ofSorted(sorted, 0.5));
        splitOrder.fill(scores, normal);
        return SplitRhat.ofFlat(normal, 2 * chains, half, means);
    }

    /** All draws and their halves are no longer needed: their squared deviations take their places. */
    private double errorOfSd(double mean) {
        for (int i = 0; i < all.length; i++) {
            double deviation = all[i] - mean;
            all[i] = deviation * deviation;
        }
        split(all, split);
        if (isConstant(split)) {
            return MonteCarloError.sd(all, split.length);
        }
        series.load(split);
        return MonteCarloError.sd(all, time.effectiveSize(series));
    }
}
