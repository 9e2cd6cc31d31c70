package org.asterism.models.marginal.orbit;

import org.asterism.models.LogNormalisers;

/**
 * The marginal likelihood of {@link OrbitMarginal} over an even grid of frequencies. Many neighbouring frequencies, the
 * lanes, go side by side: the phases of all lanes turn by the same angle from one block to the next, so that each inner
 * loop is a flat one over lanes with one array to write to, which the compiler turns into vector instructions. One thread.
 */
final class FrequencyScan {
    private static final int LANES = 64;

    /** After so many turns the phases start afresh, so that rounding does not build up. */
    private static final int FRESH_AFTER = 256;

    private final StarVelocities star;
    private final double[] weight;
    private final double[] weighted;
    private final double[][] cos;
    private final double[][] sin;
    private final double[] sumC = new double[LANES];
    private final double[] sumS = new double[LANES];
    private final double[] sumCc = new double[LANES];
    private final double[] sumCs = new double[LANES];
    private final double[] sumYc = new double[LANES];
    private final double[] sumYs = new double[LANES];
    private final double[] turned = new double[LANES];
    private final double[] turnCos;
    private final double[] turnSin;
    private final double amplitudePrecision;
    private final double meanPrecision;
    private final double weights;
    private final double sumY;
    private final double constant;

    FrequencyScan(StarVelocities star, LinearPriors priors) {
        int size = star.size();
        this.star = star;
        this.weight = new double[size];
        this.weighted = new double[size];
        this.cos = new double[size][LANES];
        this.sin = new double[size][LANES];
        this.turnCos = new double[size];
        this.turnSin = new double[size];
        this.amplitudePrecision = 1 / (priors.amplitude() * priors.amplitude());
        this.meanPrecision = 1 / (priors.mean() * priors.mean());
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
        this.weights = sumOfWeights;
        this.sumY = sumOfY;
        this.constant = -0.5 * squares - logs - 2 * Math.log(priors.amplitude()) - Math.log(priors.mean());
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
            clear();
            for (int i = 0; i < size; i++) {
                accumulate(cos[i], sin[i], weight[i], weighted[i]);
                turn(cos[i], sin[i], turnCos[i], turnSin[i]);
            }
            int end = Math.min(LANES, logLikelihoods.length - from);
            for (int k = 0; k < end; k++) {
                logLikelihoods[from + k] = logLikelihood(k);
            }
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

    private void clear() {
        for (int k = 0; k < LANES; k++) {
            sumC[k] = 0;
            sumS[k] = 0;
            sumCc[k] = 0;
            sumCs[k] = 0;
            sumYc[k] = 0;
            sumYs[k] = 0;
        }
    }

    private void accumulate(double[] c, double[] s, double w, double wy) {
        add(w, c, sumC);
        add(w, s, sumS);
        add(wy, c, sumYc);
        add(wy, s, sumYs);
        add(w, c, c, sumCc);
        add(w, c, s, sumCs);
    }

    private static void add(double factor, double[] x, double[] sum) {
        for (int k = 0; k < LANES; k++) {
            sum[k] += factor * x[k];
        }
    }

    private static void add(double factor, double[] x, double[] y, double[] sum) {
        for (int k = 0; k < LANES; k++) {
            sum[k] += factor * x[k] * y[k];
        }
    }

    private void turn(double[] c, double[] s, double turnCos, double turnSin) {
        for (int k = 0; k < LANES; k++) {
            turned[k] = c[k] * turnCos - s[k] * turnSin;
        }
        for (int k = 0; k < LANES; k++) {
            s[k] = s[k] * turnCos + c[k] * turnSin;
        }
        System.arraycopy(turned, 0, c, 0, LANES);
    }

    /** The pivots of {@link LinearSystem}; Σ w sin² is what Σ w cos² leaves of Σ w. */
    private double logLikelihood(int k) {
        double pivot1 = sumCc[k] + amplitudePrecision;
        double inverse1 = 1 / pivot1;
        double l21 = sumCs[k] * inverse1;
        double l31 = sumC[k] * inverse1;
        double pivot2 = Math.max(weights - sumCc[k] + amplitudePrecision - l21 * sumCs[k], amplitudePrecision);
        double inverse2 = 1 / pivot2;
        double below = sumS[k] - l31 * sumCs[k];
        double l32 = below * inverse2;
        double pivot3 = Math.max(weights + meanPrecision - l31 * sumC[k] - l32 * below, meanPrecision);
        double z1 = sumYc[k];
        double z2 = sumYs[k] - l21 * z1;
        double z3 = sumY - l31 * z1 - l32 * z2;
        double explained = z1 * z1 * inverse1 + z2 * z2 * inverse2 + z3 * z3 / pivot3;
        return constant + 0.5 * explained - 0.5 * Math.log(pivot1 * pivot2 * pivot3);
    }
}
