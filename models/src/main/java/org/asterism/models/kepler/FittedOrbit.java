package org.asterism.models.kepler;

import org.asterism.models.velocity.StarSeries;

/**
 * The velocities of a star over their errors, as a function of (P, e cos ω, e sin ω, a, b, v0), with a = K cos λ, b = −K sin
 * λ, λ the mean longitude at the centred time: parameters in which a circular orbit is regular.
 */
final class FittedOrbit {
    /** The number of parameters. */
    static final int PARAMETERS = 6;

    private static final double STEP = 1e-5;
    private static final double TWO_PI = 2 * Math.PI;

    private final StarSeries series;

    FittedOrbit(StarSeries series) {
        this.series = series;
    }

    double[] velocities(double[] at) {
        double e = Math.hypot(at[1], at[2]);
        double omega = Math.atan2(at[2], at[1]);
        double k = Math.hypot(at[3], at[4]);
        double mean = (Math.atan2(-at[4], at[3]) - omega) / TWO_PI;
        double ofCosine = k * (1 - e * e) * Math.cos(omega);
        double ofSine = k * Math.sqrt(1 - e * e) * Math.sin(omega);
        double[] scaled = new double[series.size()];
        for (int i = 0; i < scaled.length; i++) {
            double eccentric = TWO_PI * EccentricAnomaly.solve(series.time()[i] / at[0] + mean, e);
            double cos = Math.cos(eccentric);
            double orbit = (ofCosine * cos - ofSine * Math.sin(eccentric)) / (1 - e * cos);
            scaled[i] = (at[5] + orbit) / series.error()[i];
        }
        return scaled;
    }

    /** The derivatives, by central differences. */
    double[][] jacobian(double[] at) {
        double[][] jacobian = new double[series.size()][PARAMETERS];
        for (int k = 0; k < PARAMETERS; k++) {
            double step = step(at, k);
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += step;
            down[k] -= step;
            double[] above = velocities(up);
            double[] below = velocities(down);
            for (int i = 0; i < above.length; i++) {
                jacobian[i][k] = (above[i] - below[i]) / (2 * step);
            }
        }
        return jacobian;
    }

    /** A small part of a turn over the baseline, of the unit disc, or of a velocity. */
    private double step(double[] at, int parameter) {
        if (parameter == 0) {
            return STEP * at[0] * Math.min(1, at[0] / series.baseline());
        }
        return parameter <= 2 ? STEP : STEP * Math.max(1, Math.abs(at[parameter]));
    }

    double chiSquare(double[] at) {
        double[] model = velocities(at);
        double sum = 0;
        for (int i = 0; i < model.length; i++) {
            double residual = series.velocity()[i] / series.error()[i] - model[i];
            sum += residual * residual;
        }
        return sum;
    }
}
