package org.asterism.models.velocity;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.asterism.models.periodogram.GeneralisedLombScargle;

/** The periods at the highest peaks of a star's periodogram. */
public final class PeriodPeaks {
    private static final double SAMPLES_PER_PEAK = 10;
    private static final int REFINEMENTS = 60;
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    /** Periods keep this far inside their range, where their coordinates are finite. */
    private static final double INSIDE = 1e-9;

    private PeriodPeaks() {}

    /**
     * The periods, in days, the highest peak first; fewer where there are not as many peaks.
     *
     * @param most how many at most; at least one
     */
    public static double[] of(StarSeries series, PeriodRange range, int most) {
        GeneralisedLombScargle periodogram =
                new GeneralisedLombScargle(series.time(), series.velocity(), series.error());
        double lowest = 1 / range.longest();
        double highest = 1 / range.shortest();
        double step = 1 / (SAMPLES_PER_PEAK * Math.max(series.baseline(), 1 / highest));
        double[] powers = new double[(int) Math.ceil((highest - lowest) / step) + 1];
        periodogram.powers(lowest, step, powers);
        return IntStream.range(0, powers.length)
                .filter(k -> isPeak(powers, k))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -powers[k]))
                .limit(most)
                .mapToDouble(k -> 1 / refined(periodogram, lowest + (k - 1) * step, lowest + (k + 1) * step))
                .map(period -> inside(period, range))
                .toArray();
    }

    private static double inside(double period, PeriodRange range) {
        return Math.min(Math.max(period, range.shortest() * (1 + INSIDE)), range.longest() * (1 - INSIDE));
    }

    private static boolean isPeak(double[] powers, int k) {
        return (k == 0 || powers[k] > powers[k - 1]) && (k == powers.length - 1 || powers[k] >= powers[k + 1]);
    }

    /** The maximum between two frequencies, by golden sections. */
    private static double refined(GeneralisedLombScargle periodogram, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < REFINEMENTS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (periodogram.power(left) > periodogram.power(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return 0.5 * (low + high);
    }
}
