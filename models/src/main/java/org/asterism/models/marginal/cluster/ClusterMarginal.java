package org.asterism.models.marginal.cluster;

import org.asterism.core.model.Kernel;
import org.asterism.models.LogNormalisers;

/**
 * The log density over (mu_r, ln_std_r) with all distances integrated out, ln π + Σₙ ln ∫ N(r | mu, s) N(ϖₙ | 1/r, σₙ) dr −
 * N ln Φ(mu/s), with its gradient and every constant. One thread.
 */
final class ClusterMarginal implements Kernel {
    private final double[] parallax;
    private final double[] precision;
    private final DistancePriors priors;
    private final DistanceLaplace laplace = new DistanceLaplace();
    private final DistanceIntegral integral;
    private final double constant;

    ClusterMarginal(Parallaxes data, DistancePriors priors, int points) {
        this.parallax = data.parallax();
        this.precision = new double[data.size()];
        this.priors = priors;
        this.integral = new DistanceIntegral(points);
        double sum = 0;
        for (int n = 0; n < precision.length; n++) {
            double error = data.error()[n];
            precision[n] = 1 / (error * error);
            sum -= Math.log(error) + 2 * LogNormalisers.HALF_LOG_TWO_PI;
        }
        this.constant = sum;
    }

    @Override
    public double evaluate(double[] natural, double[] gradient) {
        int stars = parallax.length;
        double mu = natural[0];
        double lnS = natural[1];
        double q = Math.exp(-2 * lnS);
        double sum = 0;
        double alongMu = 0;
        double alongLnS = 0;
        for (int n = 0; n < stars; n++) {
            laplace.set(parallax[n], precision[n], mu, q);
            sum += integral.evaluate(laplace, mu, q);
            alongMu += integral.alongMu();
            alongLnS += integral.alongLnS();
        }
        double t = mu * Math.exp(-lnS);
        double hazard = LogNormalisers.hazard(t);
        gradient[0] = alongMu - stars * hazard * t / mu + priors.slope(mu);
        gradient[1] = alongLnS - stars + stars * hazard * t;
        return constant + sum - stars * (lnS + LogNormalisers.logShareAbove(t)) + priors.logDensity(mu);
    }
}
