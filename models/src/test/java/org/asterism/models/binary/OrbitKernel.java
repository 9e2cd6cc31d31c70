package org.asterism.models.binary;

import org.asterism.models.velocity.StarSeries;

/**
 * The log likelihood of one star, −½ Σ ((v − model)/σ)², over (P, a, b, v0) at the centred time, with its gradient and
 * without constants. One thread.
 */
final class OrbitKernel {
    private final double[] time;
    private final double[] velocity;
    private final double[] weight;
    double alongPeriod;
    double alongA;
    double alongB;
    double alongV0;

    OrbitKernel(StarSeries series) {
        time = series.time();
        velocity = series.velocity();
        weight = new double[series.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 1 / (series.error()[i] * series.error()[i]);
        }
    }

    /** The log likelihood; its derivatives are left in the fields. */
    double evaluate(double period, double a, double b, double v0) {
        double frequency = 1 / period;
        double squares = 0;
        double slope = 0;
        double sumA = 0;
        double sumB = 0;
        double sumV = 0;
        for (int i = 0; i < time.length; i++) {
            double cycles = time[i] * frequency;
            double angle = 2 * Math.PI * (cycles - Math.rint(cycles));
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double residual = velocity[i] - (a * cos + b * sin + v0);
            double weighted = weight[i] * residual;
            squares += weighted * residual;
            sumA += weighted * cos;
            sumB += weighted * sin;
            sumV += weighted;
            slope += weighted * cycles * (a * sin - b * cos);
        }
        alongPeriod = 2 * Math.PI * frequency * slope;
        alongA = sumA;
        alongB = sumB;
        alongV0 = sumV;
        return -0.5 * squares;
    }
}
