package org.asterism.core.transform;

/** Increasing values, through the logarithms of their steps: log|J| = Σₖ≥₂ uₖ. */
record Ordered(int size) implements Transform {
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
        double value = 0;
        for (int i = 0; i < size; i++) {
            double u = from[fromOffset + i];
            value = i == 0 ? u : value + Math.exp(u);
            logJacobian += i == 0 ? 0 : u;
            to[toOffset + i] = value;
        }
        return logJacobian;
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int i = 0; i < size; i++) {
            double value = from[fromOffset + i];
            double previous = i == 0 ? Double.NEGATIVE_INFINITY : from[fromOffset + i - 1];
            if (!(value > previous) || value == Double.POSITIVE_INFINITY) {
                throw Transforms.outside(value, "finite and above the value before it, " + previous);
            }
            to[toOffset + i] = i == 0 ? value : Math.log(value - previous);
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        double above = 0;
        for (int i = size - 1; i >= 0; i--) {
            above += natural[at.naturalOffset() + i];
            double slope = i == 0 ? 1 : Math.exp(at.unconstrained()[at.unconstrainedOffset() + i]);
            unconstrained[at.unconstrainedOffset() + i] = above * slope + (i == 0 ? 0 : 1);
        }
    }
}
