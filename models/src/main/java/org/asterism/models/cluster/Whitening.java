package org.asterism.models.cluster;

/**
 * An exact change of variables that makes the stars' distances nearly independent and of unit width: ln r = c + z/√p, with
 * p = q + h and c = (q ln μ + h m)/p. Here q = (μ/s)² is the precision of the population in ln r, and h, m are precision
 * and centre of the likelihood, linearised once at a fixed distance r₀: h = 1/(r₀σ)², m = ln r₀ + 1 − ϖ r₀.
 *
 * <p>The linearisation decides only how well it works, never what is sampled.
 */
final class Whitening {
    final double[] precision;
    final double[] centre;

    Whitening(ClusterData data) {
        int size = data.size();
        precision = new double[size];
        centre = new double[size];
        for (int n = 0; n < size; n++) {
            double r0 = data.reference(n);
            double width = r0 * data.error()[n];
            precision[n] = 1 / (width * width);
            centre[n] = Math.log(r0) + 1 - data.parallax()[n] * r0;
        }
    }

    /** ln r of a star. */
    double logDistance(int star, double mu, double q, double z) {
        double p = q + precision[star];
        return (q * Math.log(mu) + precision[star] * centre[star]) / p + z / Math.sqrt(p);
    }

    /** z of a star. */
    double whitened(int star, double mu, double q, double logDistance) {
        double p = q + precision[star];
        return (logDistance - (q * Math.log(mu) + precision[star] * centre[star]) / p) * Math.sqrt(p);
    }

    /** h m of each star. */
    double[] weightedCentre() {
        double[] weighted = new double[centre.length];
        for (int n = 0; n < weighted.length; n++) {
            weighted[n] = precision[n] * centre[n];
        }
        return weighted;
    }
}
