package org.asterism.core.transform;

/** Values below a bound, through their logarithmic distance from it: log|J| = Σ u. */
record UpperBound(int size, double upper) implements Transform {
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
        double logJacobian = 0;
        for (int i = 0; i < size; i++) {
            double u = from[fromOffset + i];
            to[toOffset + i] = upper - Math.exp(u);
            logJacobian += u;
        }
        return logJacobian;
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int i = 0; i < size; i++) {
            double value = from[fromOffset + i];
            if (!(value < upper) || value == Double.NEGATIVE_INFINITY) {
                throw Transforms.outside(value, "finite and below " + upper);
            }
            to[toOffset + i] = Math.log(upper - value);
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        for (int i = 0; i < size; i++) {
            double slope = at.natural()[at.naturalOffset() + i] - upper;
            unconstrained[at.unconstrainedOffset() + i] = natural[at.naturalOffset() + i] * slope + 1;
        }
    }
}
