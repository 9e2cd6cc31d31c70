package org.asterism.core.transform;

/** Values between two bounds, through the logistic function: log|J| = Σ [ln(b − a) − ln(1+eᵘ) − ln(1+e⁻ᵘ)]. */
record Interval(int size, double lower, double upper) implements Transform {
    Interval {
        if (!(lower < upper) || !Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException("no interval from " + lower + " to " + upper);
        }
    }

    @Override
    public int unconstrainedSize() {
        return size;
    }

    @Override
    public int constrainedSize() {
        return size;
    }

    @Override
    public double constrain(double[] from, int fromOffset, double[] to, int toOffset) {
        double width = upper - lower;
        double logJacobian = size * Math.log(width);
        for (int i = 0; i < size; i++) {
            double u = from[fromOffset + i];
            // From the nearer bound, so that values close to either keep their relative precision.
            to[toOffset + i] = u < 0 ? lower + width * Logistic.of(u) : upper - width * Logistic.of(-u);
            logJacobian -= Math.abs(u) + 2 * Math.log1p(Math.exp(-Math.abs(u)));
        }
        return logJacobian;
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int i = 0; i < size; i++) {
            double value = from[fromOffset + i];
            if (!(value > lower && value < upper)) {
                throw Transforms.outside(value, "between " + lower + " and " + upper);
            }
            to[toOffset + i] = Math.log(value - lower) - Math.log(upper - value);
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        double width = upper - lower;
        for (int i = 0; i < size; i++) {
            double p = Logistic.of(at.unconstrained()[at.unconstrainedOffset() + i]);
            double slope = width * p * (1 - p);
            unconstrained[at.unconstrainedOffset() + i] = natural[at.naturalOffset() + i] * slope + 1 - 2 * p;
        }
    }
}
