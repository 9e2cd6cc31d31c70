package org.asterism.models.cluster;

import java.util.random.RandomGenerator;

/**
 * Draws the distances anew given the population: one Metropolis step a star, proposed from the normal distribution that
 * the whitening has for ln r. Given μ and s the stars are independent, so the step leaves the posterior as it is, and since
 * nearly all proposals are accepted the reported distances hardly remember the chain: their squares, which a trajectory
 * of NUTS returns to, mix as well as their means.
 */
final class DistanceRefresh {
    private final double[] parallax;
    private final double[] error;
    private final Whitening whitening;

    DistanceRefresh(ClusterData data, Whitening whitening) {
        this.parallax = data.parallax();
        this.error = data.error();
        this.whitening = whitening;
    }

    /** Takes the step for all stars; values are mu_r, ln_std_r, std_r and the distances. */
    void refresh(double[] values, RandomGenerator random) {
        double mu = values[0];
        double std = values[2];
        double q = mu * mu / (std * std);
        for (int n = 0; n < parallax.length; n++) {
            double z = whitening.whitened(n, mu, q, Math.log(values[n + 3]));
            values[n + 3] = draw(n, mu, std, z, random);
        }
    }

    /**
     * The distance of a star after the step, in kpc.
     *
     * @param z where the chain is, whitened
     */
    double draw(int star, double mu, double std, double z, RandomGenerator random) {
        double q = mu * mu / (std * std);
        double proposed = random.nextGaussian();
        double now = whitening.logDistance(star, mu, q, z);
        double next = whitening.logDistance(star, mu, q, proposed);
        // Target over proposal, at both; the proposal is standard normal in z, and dx is proportional to dz.
        double logRatio = logTarget(star, mu, std, next)
                + 0.5 * proposed * proposed
                - logTarget(star, mu, std, now)
                - 0.5 * z * z;
        return Math.exp(Math.log(random.nextDouble()) < logRatio ? next : now);
    }

    /** The conditional log density of x = ln r, without constants. */
    private double logTarget(int star, double mu, double std, double x) {
        double r = Math.exp(x);
        double fromPopulation = (r - mu) / std;
        double fromData = (parallax[star] - 1 / r) / error[star];
        return x - 0.5 * (fromPopulation * fromPopulation + fromData * fromData);
    }
}
