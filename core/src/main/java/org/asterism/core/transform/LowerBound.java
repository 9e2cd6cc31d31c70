package org.asterism.core.transform;

/** Values above a bound, through their logarithmic distance from it: log|J| = Σ u. */
record LowerBound(int size, double lower) implements Transform {
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
            to[toOffset + i] = lower + Math.exp(u);
            logJacobian += u;
        }
        return logJacobian;
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int i = 0; i < size; i++) {
            double value = from[fromOffset + i];
            if (!(value > lower) || value == Double.POSITIVE_INFINITY) {
                throw Transforms.outside(value, "finite and above " + lower);
            }
            to[toOffset + i] = Math.log(value - lower);
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        for (int i = 0; i < size; i++) {
            double slope = at.natural()[at.naturalOffset() + i] - lower;
            unconstrained[at.unconstrainedOffset() + i] = natural[at.naturalOffset() + i] * slope + 1;
        }
    }
}
