package org.asterism.models.marginal.orbit;

/** A density whose logarithm is linear over a cell: its mean, its distribution function and the inverse of that. */
final class LogLinear {
    private LogLinear() {}

    /** ln of the mean over the cell, from the logarithms at its ends. */
    static double logMean(double from, double to) {
        double drop = Math.abs(to - from);
        return Math.max(from, to) + (drop == 0 ? 0 : Math.log(-Math.expm1(-drop) / drop));
    }

    /**
     * Where in the cell a share of its mass lies below: a share of the width.
     *
     * @param share of the mass, 0 to 1
     * @param rise the logarithm at the upper end less that at the lower
     */
    static double quantile(double share, double rise) {
        if (rise > 0) {
            // From the end where most of the mass is.
            return 1 - quantile(1 - share, -rise);
        }
        double position = rise == 0 ? share : Math.log1p(share * Math.expm1(rise)) / rise;
        return Math.min(1, Math.max(0, position));
    }

    /**
     * The share of its mass below a place in the cell: the inverse of {@link #quantile}.
     *
     * @param position a share of the width, 0 to 1
     * @param rise the logarithm at the upper end less that at the lower
     */
    static double share(double position, double rise) {
        if (rise > 0) {
            return 1 - share(1 - position, -rise);
        }
        double share = rise == 0 ? position : Math.expm1(position * rise) / Math.expm1(rise);
        return Math.min(1, Math.max(0, share));
    }
}
