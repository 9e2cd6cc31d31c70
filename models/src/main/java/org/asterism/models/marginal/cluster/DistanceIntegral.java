package org.asterism.models.marginal.cluster;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * ln ∫ exp h(x) dx of one star by K-point Gauss–Hermite quadrature at the mode x* of {@link DistanceLaplace} with its
 * precision H (Naylor and Smith 1982, doi:10.2307/2347995; Liu and Pierce 1994, doi:10.1093/biomet/81.3.624),
 *
 * <pre>{@code
 *   −½ ln H + ½ ln 2 + ln Σₖ wₖ exp(tₖ² + h(xₖ)),   xₖ = x* + √2 tₖ H^(−½)
 * }</pre>
 *
 * and its derivatives in mu and ln s, which are those of this sum: they follow x* and H. One thread.
 */
final class DistanceIntegral {
    private static final double SQRT_HALF = Math.sqrt(0.5);

    private final boolean centred;
    /** The points above zero and ln(wₖ) + tₖ² there. */
    private final double[] point;

    private final double[] logWeight;
    private final double logCentreWeight;

    private double mu;
    private double q;
    private double total;
    private double sumMu;
    private double sumLnS;
    private double sumFirst;
    private double sumStretch;
    private double alongMu;
    private double alongLnS;

    /** A rule of so many points. */
    DistanceIntegral(int points) {
        GaussIntegrator rule = new GaussIntegratorFactory().hermite(points);
        centred = points % 2 == 1;
        point = new double[points / 2];
        logWeight = new double[points / 2];
        for (int k = 0; k < point.length; k++) {
            int from = points - 1 - k;
            point[k] = Math.abs(rule.getPoint(from));
            logWeight[k] = Math.log(rule.getWeight(from)) + point[k] * point[k];
        }
        logCentreWeight = Math.log(rule.getWeight(points / 2));
    }

    /**
     * The integral of a star.
     *
     * @param star its conditional density, set
     * @param mu as it was set with
     * @param q as it was set with
     */
    double evaluate(DistanceLaplace star, double mu, double q) {
        this.mu = mu;
        this.q = q;
        total = 0;
        sumMu = 0;
        sumLnS = 0;
        sumFirst = 0;
        sumStretch = 0;
        double r = star.mode();
        double u = 1 / r;
        double precision = star.precision();
        double width = 1 / Math.sqrt(precision);
        double greatest = star.value(star.logMode(), r, u);
        if (centred) {
            add(Math.exp(logCentreWeight), 0, r, star.first(r, u));
        }
        for (int k = 0; k < point.length; k++) {
            double distance = point[k] * width / SQRT_HALF;
            double ratio = Math.exp(distance);
            double inverse = 1 / ratio;
            double offset = logWeight[k] - greatest;
            double far = r * ratio;
            double near = r * inverse;
            double ofFar = Math.exp(star.value(star.logMode() + distance, far, u * inverse) + offset);
            double ofNear = Math.exp(star.value(star.logMode() - distance, near, u * ratio) + offset);
            add(ofFar, point[k], far, star.first(far, u * inverse));
            add(ofNear, -point[k], near, star.first(near, u * ratio));
        }
        setDerivatives(star, r, u, width);
        return greatest + Math.log(total * width / SQRT_HALF);
    }

    private void add(double weight, double t, double r, double first) {
        double deviation = r - mu;
        total += weight;
        sumMu += weight * deviation;
        sumLnS += weight * deviation * deviation;
        sumFirst += weight * first;
        sumStretch += weight * first * t;
    }

    /** By the chain rule through x* and H: dx* = ∂h′/H and dH = −∂h″ − h‴ dx*. */
    private void setDerivatives(DistanceLaplace star, double r, double u, double width) {
        double variance = width * width;
        double third = star.third(r, u);
        double alongMode = sumFirst / total;
        double alongPrecision = -0.5 * variance - sumStretch / total * SQRT_HALF * variance * width;
        double modeMu = q * r * variance;
        double modeLnS = 2 * q * r * (r - mu) * variance;
        double precisionMu = -q * r - third * modeMu;
        double precisionLnS = -2 * q * r * (2 * r - mu) - third * modeLnS;
        alongMu = q * sumMu / total + alongMode * modeMu + alongPrecision * precisionMu;
        alongLnS = q * sumLnS / total + alongMode * modeLnS + alongPrecision * precisionLnS;
    }

    /** ∂/∂mu where it was last evaluated. */
    double alongMu() {
        return alongMu;
    }

    /** ∂/∂ ln s where it was last evaluated. */
    double alongLnS() {
        return alongLnS;
    }
}
