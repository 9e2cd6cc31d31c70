package org.asterism.models.velocity;

import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;

/**
 * The velocities of one star, with time counted from its weighted mean, where a and b are least correlated with P. Owned
 * by this package and not modified.
 *
 * @param name what the star is called
 * @param time days from the weighted mean time
 * @param velocity km/s
 * @param error standard errors in km/s
 * @param shift the weighted mean time less the first: published a and b hold for time from the first
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
public record StarSeries(String name, double[] time, double[] velocity, double[] error, double shift) {
    private static final int LEAST = 4;

    /** A series from dates. */
    public static StarSeries of(String name, double[] date, double[] velocity, double[] error, String place) {
        if (date.length < LEAST) {
            throw new DataException(Problem.of((name.isEmpty() ? "the star" : "star " + name) + " has " + date.length
                            + " velocities, and an orbit needs at least four")
                    .at(place)
                    .cure("add velocities, or leave the star out with --select"));
        }
        double first = Double.POSITIVE_INFINITY;
        for (double t : date) {
            first = Math.min(first, t);
        }
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < date.length; i++) {
            double weight = 1 / (error[i] * error[i]);
            weights += weight;
            sum += weight * (date[i] - first);
            squares += weight * velocity[i] * velocity[i];
        }
        double shift = sum / weights;
        if (!(weights > 0) || !Double.isFinite(squares) || !Double.isFinite(shift)) {
            throw new DataException(Problem.of((name.isEmpty() ? "the star" : "star " + name)
                            + " has velocities or errors whose squares are no numbers, such as " + velocity[0] + " ± "
                            + error[0] + " km/s")
                    .at(place)
                    .cure("correct the columns or their units, or leave the rows out with --select"));
        }
        double[] time = new double[date.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = date[i] - first - shift;
        }
        return new StarSeries(name, time, velocity, error, shift);
    }

    /** The number of visits. */
    public int size() {
        return time.length;
    }

    /** How wide one mode of a period can be: a quarter of a turn over the baseline, or of the period, in days. */
    public double widestPeriod(double period) {
        return 0.25 * period * Math.min(1, period / baseline());
    }

    /** From the lowest velocity to the highest with their errors, in km/s: nothing that is fitted is less certain. */
    public double velocityRange() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < velocity.length; i++) {
            low = Math.min(low, velocity[i] - error[i]);
            high = Math.max(high, velocity[i] + error[i]);
        }
        return high - low;
    }

    /** The time from the first visit to the last, in days. */
    public double baseline() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double t : time) {
            low = Math.min(low, t);
            high = Math.max(high, t);
        }
        return high - low;
    }
}
