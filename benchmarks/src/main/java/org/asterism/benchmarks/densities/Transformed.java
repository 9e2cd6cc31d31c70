package org.asterism.benchmarks.densities;

/** The coordinate of a number between two bounds: lower + (upper − lower)/(1 + e⁻ᵘ), with what its density needs. */
record Transformed(double value, double slope, double logSlope, double slopeOfLogSlope) {
    static Transformed between(double lower, double upper, double u) {
        double e = Math.exp(-Math.abs(u));
        double share = (u >= 0 ? 1 : e) / (1 + e);
        double width = upper - lower;
        double slope = width * e / ((1 + e) * (1 + e));
        return new Transformed(lower + width * share, slope, Math.log(slope), 1 - 2 * share);
    }
}
