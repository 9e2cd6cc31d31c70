package org.asterism.models.kepler;

/**
 * Where an eccentric orbit starts, M0 at the first date.
 *
 * @param widths about how wide the posterior is: of P, of x, y, a, b as in {@link EccentricCoordinates}, and of v0
 * @param excess what is to be added to the quoted errors, in km/s, so that χ² is as large as it should be; or zero
 * @param inflation by how much wider the posterior is if the errors may grow; at least one
 */
@SuppressWarnings("ArrayRecordComponent") // used at once and never compared
record KeplerStart(
        double period,
        double eccentricity,
        double argument,
        double meanAnomaly,
        double amplitude,
        double velocity,
        double[] widths,
        double excess,
        double inflation) {
    /** A start at a known period: for simulations, which do not sample. */
    static KeplerStart at(double period) {
        return new KeplerStart(period, 0.1, 0, 0, 1, 0, new double[] {1e-3 * period, 1, 1, 1, 1, 1}, 0, 1);
    }
}
