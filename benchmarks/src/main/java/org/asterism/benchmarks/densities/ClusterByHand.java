package org.asterism.benchmarks.densities;

import org.asterism.core.graph.expression.NormalTail;

/** The cluster over (ln mu_r, logit of ln_std_r, ln r₁ … ln r_N), as a loop. One thread. */
final class ClusterByHand implements Workload.Gradient {
    static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double PRIOR_MEAN = 1;
    private static final double PRIOR_SD = 2;
    private static final double PRIOR = -Math.log(PRIOR_SD) - HALF_LOG_TWO_PI - NormalTail.logCdf(0.5) - Math.log(8);

    private final double[] parallax;
    private final double[] weight;
    private final double constant;

    ClusterByHand(double[] parallax, double[] error) {
        this.parallax = parallax;
        this.weight = new double[parallax.length];
        double sum = PRIOR - 2 * parallax.length * HALF_LOG_TWO_PI;
        for (int n = 0; n < weight.length; n++) {
            weight[n] = 1 / (error[n] * error[n]);
            sum -= Math.log(error[n]);
        }
        this.constant = sum;
    }

    @Override
    public double evaluate(double[] u, double[] gradient) {
        int stars = parallax.length;
        double mu = Math.exp(u[0]);
        Transformed lnStd = Transformed.between(-8, 0, u[1]);
        double std = Math.exp(lnStd.value());
        double inverseVariance = 1 / (std * std);
        double squares = 0;
        double deviations = 0;
        double residuals = 0;
        double logs = 0;
        for (int n = 0; n < stars; n++) {
            double x = u[n + 2];
            double r = Math.exp(x);
            double model = 1 / r;
            double deviation = r - mu;
            double residual = parallax[n] - model;
            double weighted = weight[n] * residual;
            deviations += deviation;
            squares += deviation * deviation;
            residuals += weighted * residual;
            logs += x;
            gradient[n + 2] = 1 - r * deviation * inverseVariance - weighted * model;
        }
        double t = mu / std;
        double hazard = NormalTail.hazard(t);
        double z = (mu - PRIOR_MEAN) / PRIOR_SD;
        gradient[0] = 1 + mu * (-z / PRIOR_SD + deviations * inverseVariance - stars * hazard / std);
        gradient[1] =
                lnStd.slopeOfLogSlope() + lnStd.slope() * (squares * inverseVariance - stars + stars * hazard * t);
        return constant
                + u[0]
                + lnStd.logSlope()
                - 0.5 * z * z
                + logs
                - 0.5 * (squares * inverseVariance + residuals)
                - stars * (lnStd.value() + NormalTail.logCdf(t));
    }
}
