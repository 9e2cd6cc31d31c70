package org.asterism.models.marginal.orbit;

/**
 * The radial velocities of one star, with time counted from its weighted mean. Immutable: it copies what it is given.
 *
 * @param name what the star is called; may be empty
 * @param time days from the weighted mean time
 * @param velocity km/s
 * @param error standard errors in km/s, above zero
 * @param shift the weighted mean time less the first: reported a and b hold for time from the first
 */
@SuppressWarnings("ArrayRecordComponent") // read by this package alone, never compared
public record StarVelocities(String name, double[] time, double[] velocity, double[] error, double shift) {
    /**
     * The velocities of a star.
     *
     * @param name what the star is called; may be empty
     * @param date in days, from any zero. Not modified
     * @param velocity km/s, one a date. Not modified
     * @param error standard errors in km/s, above zero, one a date. Not modified
     * @throws IllegalArgumentException if there are no dates, or not one velocity and one error a date
     */
    public static StarVelocities of(String name, double[] date, double[] velocity, double[] error) {
        if (date.length == 0 || velocity.length != date.length || error.length != date.length) {
            throw new IllegalArgumentException("star '" + name + "' has " + date.length + " dates, " + velocity.length
                    + " velocities and " + error.length + " errors; give one velocity and one error for each date");
        }
        double first = Double.POSITIVE_INFINITY;
        for (double t : date) {
            first = Math.min(first, t);
        }
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < date.length; i++) {
            double weight = 1 / (error[i] * error[i]);
            weights += weight;
            sum += weight * (date[i] - first);
        }
        double shift = sum / weights;
        double[] time = new double[date.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = date[i] - first - shift;
        }
        return new StarVelocities(name, time, velocity.clone(), error.clone(), shift);
    }

    int size() {
        return time.length;
    }

    /** Days from the first velocity to the last. */
    double baseline() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double t : time) {
            low = Math.min(low, t);
            high = Math.max(high, t);
        }
        return high - low;
    }
}
