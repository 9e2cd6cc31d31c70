package org.asterism.diagnostics.comparison;

/**
 * The generalised Pareto distribution of excesses over a threshold, F(x) = 1 − (1 + k x/σ)^(−1/k).
 *
 * @param shape k; the moments up to order 1/k exist
 * @param scale σ
 */
record GeneralizedPareto(double shape, double scale) {
    private static final double PRIOR_SCALE = 3;
    private static final double PRIOR_WEIGHT = 10;
    private static final double PRIOR_SHAPE = 0.5;
    private static final double NEGLIGIBLE = 10 * Math.ulp(1.0);

    /**
     * The quasi-posterior mean of Zhang and Stephens 2009 (doi:10.1198/tech.2009.08017), its shape drawn to 1/2 with the
     * weight of ten observations (Vehtari et al. 2024, JMLR 25(72), appendix C).
     *
     * @param sorted excesses in increasing order, all positive, at least two. Not modified
     */
    static GeneralizedPareto fit(double[] sorted) {
        int n = sorted.length;
        int count = 30 + (int) Math.sqrt(n);
        double quartile = sorted[(int) (n / 4.0 + 0.5) - 1];
        double[] b = new double[count];
        double[] length = new double[count];
        for (int i = 0; i < count; i++) {
            double spread = 1 - Math.sqrt(count / (i + 0.5));
            b[i] = spread / (PRIOR_SCALE * quartile) + 1 / sorted[n - 1];
            double k = meanLog(b[i], sorted);
            length[i] = n * (Math.log(-(b[i] / k)) - k - 1);
        }
        double total = 0;
        double weighted = 0;
        for (int i = 0; i < count; i++) {
            double inverse = 0;
            for (double other : length) {
                inverse += Math.exp(other - length[i]);
            }
            double weight = 1 / inverse;
            if (weight >= NEGLIGIBLE) {
                total += weight;
                weighted += weight * b[i];
            }
        }
        double mean = weighted / total;
        double k = meanLog(mean, sorted);
        double shape = (n * k + PRIOR_WEIGHT * PRIOR_SHAPE) / (n + PRIOR_WEIGHT);
        return new GeneralizedPareto(shape, -k / mean);
    }

    private static double meanLog(double b, double[] sorted) {
        double sum = 0;
        for (double x : sorted) {
            sum += Math.log1p(-b * x);
        }
        return sum / sorted.length;
    }

    /** The value below which lies a probability. */
    double quantile(double probability) {
        double log = -Math.log1p(-probability);
        return Math.abs(shape) < Math.ulp(1.0) ? scale * log : scale * Math.expm1(shape * log) / shape;
    }
}
