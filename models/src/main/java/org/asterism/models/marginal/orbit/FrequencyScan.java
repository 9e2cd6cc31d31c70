package org.asterism.models.marginal.orbit;

import org.asterism.models.LogNormalisers;

/**
 * The marginal likelihood of {@link OrbitMarginal} over an even grid of frequencies. Many neighbouring frequencies, the
 * lanes, go side by side: the phases of all lanes turn by the same angle from one block to the next, so that each inner
 * loop is a flat one over lanes with one array to write to, which the compiler turns into vector instructions. It takes
 * {@link #GROUP} velocities at once, so that the sums go to memory once for all of them; velocities of weight zero fill up
 * the last group. One thread.
 */
final class FrequencyScan {
    private static final int LANES = 64;

    private static final int GROUP = 4;

    /** After so many turns the phases start afresh, so that rounding does not build up. */
    private static final int FRESH_AFTER = 256;

    private final StarVelocities star;
    private final double[] weight;
    private final double[] weighted;
    private final double[][] cos;
    private final double[][] sin;
    private double[] turned = new double[LANES];
    private final double[] turnCos;
    private final double[] turnSin;
    private final LinearSystems systems;

    FrequencyScan(StarVelocities star, LinearPriors priors) {
        int size = star.size();
        int filled = (size + GROUP - 1) / GROUP * GROUP;
        this.star = star;
        this.weight = new double[filled];
        this.weighted = new double[filled];
        this.cos = new double[filled][LANES];
        this.sin = new double[filled][LANES];
        this.turnCos = new double[filled];
        this.turnSin = new double[filled];
        double meanPrecision = 1 / (priors.mean() * priors.mean());
        double offset = OrbitMarginal.weightedMean(star);
        double sumOfWeights = 0;
        double sumOfY = -meanPrecision * offset;
        double squares = meanPrecision * offset * offset;
        double logs = 0;
        for (int i = 0; i < size; i++) {
            double error = star.error()[i];
            double y = star.velocity()[i] - offset;
            weight[i] = 1 / (error * error);
            weighted[i] = weight[i] * y;
            sumOfWeights += weight[i];
            sumOfY += weighted[i];
            squares += weighted[i] * y;
            logs += Math.log(error) + LogNormalisers.HALF_LOG_TWO_PI;
        }
        this.systems = new LinearSystems(LANES, priors, sumOfWeights, sumOfY, -0.5 * squares - logs);
    }

    /**
     * ln L at first, first + step, …
     *
     * @param first frequency, in cycles a day
     * @param step between frequencies
     * @param logLikelihoods one for each frequency. Overwritten
     */
    void evaluate(double first, double step, double[] logLikelihoods) {
        int size = star.size();
        for (int i = 0; i < size; i++) {
            double angle = angle(LANES * step * star.time()[i]);
            turnCos[i] = Math.cos(angle);
            turnSin[i] = Math.sin(angle);
        }
        for (int from = 0; from < logLikelihoods.length; from += LANES) {
            if (from / LANES % FRESH_AFTER == 0) {
                setPhases(first + from * step, step);
            }
            systems.clear();
            for (int i = 0; i < weight.length; i += GROUP) {
                accumulate(i);
            }
            for (int i = 0; i < size; i++) {
                turn(i);
            }
            systems.solve(logLikelihoods, from, Math.min(LANES, logLikelihoods.length - from));
        }
    }

    private static double angle(double cycles) {
        return 2 * Math.PI * (cycles - Math.rint(cycles));
    }

    private void setPhases(double frequency, double step) {
        for (int i = 0; i < star.size(); i++) {
            double time = star.time()[i];
            for (int k = 0; k < LANES; k++) {
                double angle = angle((frequency + k * step) * time);
                cos[i][k] = Math.cos(angle);
                sin[i][k] = Math.sin(angle);
            }
        }
    }

    private void accumulate(int i) {
        add(weight, i, cos, systems.sumC);
        add(weight, i, sin, systems.sumS);
        add(weighted, i, cos, systems.sumYc);
        add(weighted, i, sin, systems.sumYs);
        add(weight, i, cos, cos, systems.sumCc);
        add(weight, i, cos, sin, systems.sumCs);
    }

    /** Adds the terms of the velocities i, …, i + GROUP − 1. */
    private static void add(double[] factors, int i, double[][] x, double[] sum) {
        double f0 = factors[i];
        double f1 = factors[i + 1];
        double f2 = factors[i + 2];
        double f3 = factors[i + 3];
        double[] x0 = x[i];
        double[] x1 = x[i + 1];
        double[] x2 = x[i + 2];
        double[] x3 = x[i + 3];
        for (int k = 0; k < LANES; k++) {
            sum[k] += (f0 * x0[k] + f1 * x1[k]) + (f2 * x2[k] + f3 * x3[k]);
        }
    }

    private static void add(double[] factors, int i, double[][] x, double[][] y, double[] sum) {
        double f0 = factors[i];
        double f1 = factors[i + 1];
        double f2 = factors[i + 2];
        double f3 = factors[i + 3];
        double[] x0 = x[i];
        double[] x1 = x[i + 1];
        double[] x2 = x[i + 2];
        double[] x3 = x[i + 3];
        double[] y0 = y[i];
        double[] y1 = y[i + 1];
        double[] y2 = y[i + 2];
        double[] y3 = y[i + 3];
        for (int k = 0; k < LANES; k++) {
            sum[k] += (f0 * x0[k] * y0[k] + f1 * x1[k] * y1[k]) + (f2 * x2[k] * y2[k] + f3 * x3[k] * y3[k]);
        }
    }

    private void turn(int i) {
        double[] c = cos[i];
        double[] s = sin[i];
        double[] to = turned;
        double byCos = turnCos[i];
        double bySin = turnSin[i];
        for (int k = 0; k < LANES; k++) {
            to[k] = c[k] * byCos - s[k] * bySin;
        }
        for (int k = 0; k < LANES; k++) {
            s[k] = s[k] * byCos + c[k] * bySin;
        }
        cos[i] = to;
        turned = c;
    }
}
