package org.asterism.models.kepler;

import org.asterism.models.alias.CoarseShapes;

/** Orbits of some eccentricities, their velocities from a table over the mean anomaly. Immutable once made. */
final class CoarseEllipses implements CoarseShapes {
    private static final double[] ECCENTRICITY = {0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.87};
    /** The narrower the passage of the pericentre, the more. */
    private static final int[] PHASES = {1, 6, 8, 10, 14, 20, 28};

    private static final int[] FREQUENCIES = {6, 6, 6, 8, 10, 14, 20};
    private static final int ENTRIES = 1024;

    private final double[][] c = new double[ECCENTRICITY.length][ENTRIES];
    private final double[][] s = new double[ECCENTRICITY.length][ENTRIES];

    CoarseEllipses() {
        for (int shape = 0; shape < ECCENTRICITY.length; shape++) {
            double e = ECCENTRICITY[shape];
            for (int k = 0; k < ENTRIES; k++) {
                double eccentric = 2 * Math.PI * EccentricAnomaly.solve((double) k / ENTRIES, e);
                double inverse = 1 / (1 - e * Math.cos(eccentric));
                c[shape][k] = (1 - e * e) * Math.cos(eccentric) * inverse;
                s[shape][k] = -Math.sqrt(1 - e * e) * Math.sin(eccentric) * inverse;
            }
        }
    }

    @Override
    public int size() {
        return ECCENTRICITY.length;
    }

    @Override
    public int phases(int shape) {
        return PHASES[shape];
    }

    @Override
    public int frequencies(int shape) {
        return FREQUENCIES[shape];
    }

    @Override
    public void parameters(int shape, double phase, double[] at) {
        double radius = Math.sqrt(ECCENTRICITY[shape] / (1 - ECCENTRICITY[shape]));
        at[1] = radius * Math.cos(2 * Math.PI * phase);
        at[2] = radius * Math.sin(2 * Math.PI * phase);
    }

    @Override
    public void evaluate(int shape, double[] turns, double phase, double[] intoC, double[] intoS) {
        double[] ofC = c[shape];
        double[] ofS = s[shape];
        for (int i = 0; i < turns.length; i++) {
            double cycles = turns[i] + phase;
            int entry = (int) ((cycles - Math.floor(cycles)) * ENTRIES) & (ENTRIES - 1);
            intoC[i] = ofC[entry];
            intoS[i] = ofS[entry];
        }
    }
}
