package org.asterism.models.marginal.orbit;

/**
 * The periods that are integrated over.
 *
 * @param shortest in days, above zero
 * @param longest in days, above the shortest and finite
 */
public record PeriodBounds(double shortest, double longest) {
    public PeriodBounds {
        if (!(shortest > 0) || !(longest > shortest) || longest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("periods from " + shortest + " to " + longest
                    + " d; give a shortest above zero and a finite longest above it");
        }
    }

    /** Its extent in ln P. */
    double logRange() {
        return Math.log(longest / shortest);
    }
}
