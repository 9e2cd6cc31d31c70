package org.asterism.models.cluster;

import org.asterism.core.model.Kernel;
import org.asterism.models.LogNormalisers;

/**
 * The log density over (mu_r, ln_std_r, z₁…z_N) with its gradient: the published density and the Jacobian of the
 * whitening, Σ (ln r − ½ ln p), without constants. One thread.
 */
final class ClusterKernel implements Kernel {
    private final double[] parallax;
    private final double[] weight;
    private final double[] precision;
    private final double[] centre;
    private final ClusterPriors priors;

    ClusterKernel(ClusterData data, Whitening whitening, ClusterPriors priors) {
        this.parallax = data.parallax();
        this.weight = new double[data.size()];
        for (int n = 0; n < weight.length; n++) {
            weight[n] = 1 / (data.error()[n] * data.error()[n]);
        }
        this.precision = whitening.precision;
        this.centre = whitening.centre;
        this.priors = priors;
    }

    @Override
    public double evaluate(double[] natural, double[] gradient) {
        int stars = parallax.length;
        double mu = natural[0];
        double lnS = natural[1];
        double inverseVariance = Math.exp(-2 * lnS);
        double lnMu = Math.log(mu);
        double q = mu * mu * inverseVariance;
        double t = mu * Math.exp(-lnS);
        double sum = 0;
        double squares = 0;
        double deviations = 0;
        double alongQ = 0;
        double alongCentre = 0;
        for (int n = 0; n < stars; n++) {
            double z = natural[n + 2];
            double variance = 1 / (q + precision[n]);
            double width = Math.sqrt(variance);
            double c = (q * lnMu + precision[n] * centre[n]) * variance;
            double x = c + width * z;
            double r = Math.exp(x);
            double model = 1 / r;
            double deviation = r - mu;
            double residual = parallax[n] - model;
            squares += deviation * deviation;
            deviations += deviation;
            sum += x - 0.5 * weight[n] * residual * residual + 0.5 * Math.log(variance);
            double alongX = 1 - r * deviation * inverseVariance - weight[n] * residual * model;
            gradient[n + 2] = alongX * width;
            alongQ += variance * (alongX * (lnMu - c - 0.5 * width * z) - 0.5);
            alongCentre += alongX * variance;
        }
        double hazard = LogNormalisers.hazard(t);
        double fromPrior = (mu - priors.mean()) / (priors.sd() * priors.sd());
        gradient[0] = -fromPrior
                + deviations * inverseVariance
                - stars * hazard * t / mu
                + (alongCentre + 2 * alongQ) * q / mu;
        gradient[1] = squares * inverseVariance - stars + stars * hazard * t - 2 * q * alongQ;
        double population = -0.5 * squares * inverseVariance - stars * (lnS + LogNormalisers.logShareAbove(t));
        return sum + population - 0.5 * fromPrior * (mu - priors.mean());
    }
}
