package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;

/**
 * Velocities of circular orbits: v = a cos(2πt/P) + b sin(2πt/P) + v0.
 *
 * @param period P of each draw
 * @param cosine a of each
 * @param sine b of each
 * @param mean v0 of each
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record CircularCurves(double[] period, double[] cosine, double[] sine, double[] mean) implements Orbits.Curve {
    /** Those of v = A cos(2πt/P + φ) + v0. */
    static CircularCurves ofPhase(double[] period, double[] amplitude, double[] phase, double[] mean) {
        double[] cosine = new double[period.length];
        double[] sine = new double[period.length];
        Arrays.setAll(cosine, i -> amplitude[i] * Math.cos(phase[i]));
        Arrays.setAll(sine, i -> -amplitude[i] * Math.sin(phase[i]));
        return new CircularCurves(period, cosine, sine, mean);
    }

    @Override
    public double velocity(int draw, double time) {
        double phase = 2 * Math.PI * (time / period[draw]);
        return cosine[draw] * Math.cos(phase) + sine[draw] * Math.sin(phase) + mean[draw];
    }
}
