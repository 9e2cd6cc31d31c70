package org.asterism.models.marginal.cluster;

/**
 * The conditional density of one star's x = ln r given the population, without constants, and its mode:
 *
 * <pre>{@code
 *   h(x) = x − ½ q (r − μ)² − ½ p (ϖ − 1/r)²,   q = 1/s², p = 1/σ²
 * }</pre>
 *
 * where x is the Jacobian of r = eˣ. One thread.
 */
final class DistanceLaplace {
    private static final int MOST_STEPS = 100;

    /** Newton's next step is about the square of this, below rounding. */
    private static final double CONVERGED = 1e-8;

    private static final double LONGEST_STEP = 0.5;

    /** Below this ratio of parallax to error a star says too little of its own distance to start from. */
    private static final double CLEAR = 5;

    private double parallax;
    private double dataPrecision;
    private double mu;
    private double q;
    private double mode;
    private double logMode;
    private double precision;

    /**
     * Finds the mode by Newton's method in ln r, where each step is a few products: no exponential is taken.
     *
     * @param parallax ϖ in mas
     * @param dataPrecision p in 1/mas²
     * @param mu μ in kpc
     * @param q in 1/kpc²
     */
    void set(double parallax, double dataPrecision, double mu, double q) {
        this.parallax = parallax;
        this.dataPrecision = dataPrecision;
        this.mu = mu;
        this.q = q;
        double r = start();
        for (int i = 0; i < MOST_STEPS; i++) {
            double u = 1 / r;
            double curvature = -second(r, u);
            // Where h curves upwards, the curvature that it would have without residuals.
            double down = curvature > 0 ? curvature : q * r * r + dataPrecision * u * u;
            double step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, first(r, u) / down));
            r *= 1 + step + 0.5 * step * step;
            if (Math.abs(step) < CONVERGED) {
                break;
            }
        }
        mode = r;
        logMode = Math.log(r);
        precision = -second(r, 1 / r);
    }

    private double start() {
        if (!(parallax * parallax * dataPrecision > CLEAR * CLEAR) || parallax < 0) {
            return mu;
        }
        double ofData = dataPrecision * Math.pow(parallax, 4);
        return (q * mu + ofData / parallax) / (q + ofData);
    }

    /** r at the mode, in kpc. */
    double mode() {
        return mode;
    }

    double logMode() {
        return logMode;
    }

    /** −h″ at the mode. */
    double precision() {
        return precision;
    }

    /** h, from x, r = eˣ and u = 1/r. */
    double value(double x, double r, double u) {
        double deviation = r - mu;
        double residual = parallax - u;
        return x - 0.5 * (q * deviation * deviation + dataPrecision * residual * residual);
    }

    /** h′. */
    double first(double r, double u) {
        return 1 - q * r * (r - mu) - dataPrecision * u * (parallax - u);
    }

    /** h″. */
    double second(double r, double u) {
        return -q * r * (2 * r - mu) - dataPrecision * u * (2 * u - parallax);
    }

    /** h‴. */
    double third(double r, double u) {
        return -q * r * (4 * r - mu) - dataPrecision * u * (parallax - 4 * u);
    }
}
