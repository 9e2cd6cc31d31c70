package org.asterism.benchmarks.densities;

import org.asterism.core.graph.expression.NormalTail;

/** The cluster as it is shipped, over (ln mu_r, logit of ln_std_r, whitened distances), as a loop. One thread. */
final class WhitenedClusterByHand implements Workload.Gradient {
    private static final double PRIOR_MEAN = 1;
    private static final double PRIOR_SD = 2;
    private static final double PRIOR =
            -Math.log(PRIOR_SD) - ClusterByHand.HALF_LOG_TWO_PI - NormalTail.logCdf(0.5) - Math.log(8);

    private final double[] parallax;
    private final double[] weight;
    private final double[] precision;
    private final double[] weightedCentre;
    private final double constant;

    /** For parallaxes of more than five errors, about each of which the likelihood is linearised. */
    WhitenedClusterByHand(double[] parallax, double[] error) {
        this.parallax = parallax;
        this.weight = new double[parallax.length];
        this.precision = new double[parallax.length];
        this.weightedCentre = new double[parallax.length];
        double sum = PRIOR - 2 * parallax.length * ClusterByHand.HALF_LOG_TWO_PI;
        for (int n = 0; n < weight.length; n++) {
            weight[n] = 1 / (error[n] * error[n]);
            precision[n] = parallax[n] * parallax[n] * weight[n];
            weightedCentre[n] = -precision[n] * Math.log(parallax[n]);
            sum -= Math.log(error[n]);
        }
        this.constant = sum;
    }

    double[] precision() {
        return precision;
    }

    double[] weightedCentre() {
        return weightedCentre;
    }

    @Override
    public double evaluate(double[] u, double[] gradient) {
        int stars = parallax.length;
        double mu = Math.exp(u[0]);
        double lnMu = u[0];
        Transformed lnStd = Transformed.between(-8, 0, u[1]);
        double std = Math.exp(lnStd.value());
        double inverseVariance = 1 / (std * std);
        double q = mu * mu * inverseVariance;
        double squares = 0;
        double deviations = 0;
        double residuals = 0;
        double logs = 0;
        double alongQ = 0;
        double alongCentre = 0;
        for (int n = 0; n < stars; n++) {
            double z = u[n + 2];
            double variance = 1 / (q + precision[n]);
            double width = Math.sqrt(variance);
            double centre = (q * lnMu + weightedCentre[n]) * variance;
            double x = centre + width * z;
            double r = Math.exp(x);
            double model = 1 / r;
            double deviation = r - mu;
            double residual = parallax[n] - model;
            double weighted = weight[n] * residual;
            deviations += deviation;
            squares += deviation * deviation;
            residuals += weighted * residual;
            logs += x + 0.5 * Math.log(variance);
            double along = 1 - r * deviation * inverseVariance - weighted * model;
            gradient[n + 2] = along * width;
            alongQ += variance * (along * (lnMu - centre - 0.5 * width * z) - 0.5);
            alongCentre += along * variance;
        }
        double t = mu / std;
        double hazard = NormalTail.hazard(t);
        double prior = (mu - PRIOR_MEAN) / PRIOR_SD;
        gradient[0] = 1
                + mu * (-prior / PRIOR_SD + deviations * inverseVariance - stars * hazard / std)
                + q * (alongCentre + 2 * alongQ);
        gradient[1] = lnStd.slopeOfLogSlope()
                + lnStd.slope() * (squares * inverseVariance - stars + stars * hazard * t - 2 * q * alongQ);
        return constant
                + u[0]
                + lnStd.logSlope()
                - 0.5 * prior * prior
                + logs
                - 0.5 * (squares * inverseVariance + residuals)
                - stars * (lnStd.value() + NormalTail.logCdf(t));
    }
}
