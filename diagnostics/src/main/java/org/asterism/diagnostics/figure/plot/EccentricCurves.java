package org.asterism.diagnostics.figure.plot;

/**
 * Velocities of eccentric orbits: v = v0 + K (cos(ν + ω) + e cos ω) with the true anomaly ν, of the mean anomaly M0 + 2πt/P.
 *
 * @param period P of each draw
 * @param eccentricity e of each, from 0 to below 1
 * @param argument ω of each, of the pericentre
 * @param anomaly M0 of each, the mean anomaly at time zero
 * @param amplitude K of each
 * @param mean v0 of each
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record EccentricCurves(
        double[] period, double[] eccentricity, double[] argument, double[] anomaly, double[] amplitude, double[] mean)
        implements Orbits.Curve {
    private static final int BISECTIONS = 60;
    private static final int STEPS = 40;
    private static final double CLOSE = 1e-13;

    @Override
    public double velocity(int draw, double time) {
        double turns = time / period[draw] + anomaly[draw] / (2 * Math.PI);
        double e = eccentricity[draw];
        double half = 0.5 * eccentricAnomaly(2 * Math.PI * (turns - Math.rint(turns)), e);
        double trueAnomaly = 2 * Math.atan2(Math.sqrt(1 + e) * Math.sin(half), Math.sqrt(1 - e) * Math.cos(half));
        double omega = argument[draw];
        return mean[draw] + amplitude[draw] * (Math.cos(trueAnomaly + omega) + e * Math.cos(omega));
    }

    /**
     * E with E − e sin E = M, by Newton's steps kept within ends that hold the root, halved where a step leaves them.
     *
     * @param mean M, from −π to π
     */
    static double eccentricAnomaly(double mean, double e) {
        double low = mean - e;
        double high = mean + e;
        double anomaly = mean + e * Math.sin(mean);
        for (int i = 0; i < STEPS + BISECTIONS; i++) {
            double off = anomaly - e * Math.sin(anomaly) - mean;
            if (Math.abs(off) < CLOSE) {
                return anomaly;
            }
            // E − e sin E increases, so that the sign of what is left says on which side the root is.
            if (off > 0) {
                high = anomaly;
            } else {
                low = anomaly;
            }
            double next = anomaly - off / (1 - e * Math.cos(anomaly));
            anomaly = i < STEPS && next > low && next < high ? next : 0.5 * (low + high);
        }
        return anomaly;
    }
}
