package org.asterism.testkit.model;

import org.asterism.core.model.Kernel;

/**
 * Measurements with their errors, and the priors of their mean and spread.
 *
 * @param y what was measured
 * @param error its standard errors
 * @param lower least sigma
 * @param upper greatest sigma
 * @param sd width of the prior of mu
 */
@SuppressWarnings("ArrayRecordComponent") // of a test, never compared
record PlainData(double[] y, double[] error, double lower, double upper, double sd) implements Kernel {
    static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    double logPrior(double mu) {
        return -0.5 * mu * mu / (sd * sd) - Math.log(sd) - HALF_LOG_TWO_PI;
    }

    double logLikelihood(int i, double mu, double sigma) {
        double variance = sigma * sigma + error[i] * error[i];
        return -0.5 * (y[i] - mu) * (y[i] - mu) / variance - 0.5 * Math.log(variance) - HALF_LOG_TWO_PI;
    }

    double logLikelihood(double mu, double sigma) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += logLikelihood(i, mu, sigma);
        }
        return sum;
    }

    @Override
    public double evaluate(double[] natural, double[] gradient) {
        double mu = natural[0];
        double sigma = natural[1];
        gradient[0] = -mu / (sd * sd);
        gradient[1] = 0;
        for (int i = 0; i < y.length; i++) {
            double variance = sigma * sigma + error[i] * error[i];
            double away = y[i] - mu;
            gradient[0] += away / variance;
            gradient[1] += sigma * (away * away / variance - 1) / variance;
        }
        return logPrior(mu) - Math.log(upper - lower) + logLikelihood(mu, sigma);
    }
}
