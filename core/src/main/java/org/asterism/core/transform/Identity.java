package org.asterism.core.transform;

/** Leaves coordinates as they are. */
record Identity(int size) implements Transform {
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
        System.arraycopy(from, fromOffset, to, toOffset, size);
        return 0;
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int i = 0; i < size; i++) {
            double value = from[fromOffset + i];
            if (!Double.isFinite(value)) {
                throw Transforms.outside(value, "finite");
            }
            to[toOffset + i] = value;
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        System.arraycopy(natural, at.naturalOffset(), unconstrained, at.unconstrainedOffset(), size);
    }
}
