package org.asterism.core.transform;

/** One transform for each of several rows that follow one another. */
record Repeated(Transform transform, int rows) implements Transform {
    @Override
    public int unconstrainedSize() {
        return rows * transform.unconstrainedSize();
    }

    @Override
    public int constrainedSize() {
        return rows * transform.constrainedSize();
    }

    @Override
    public double constrain(double[] from, int fromOffset, double[] to, int toOffset) {
        double logJacobian = 0;
        for (int row = 0; row < rows; row++) {
            logJacobian += transform.constrain(
                    from,
                    fromOffset + row * transform.unconstrainedSize(),
                    to,
                    toOffset + row * transform.constrainedSize());
        }
        return logJacobian;
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int row = 0; row < rows; row++) {
            transform.unconstrain(
                    from,
                    fromOffset + row * transform.constrainedSize(),
                    to,
                    toOffset + row * transform.unconstrainedSize());
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        for (int row = 0; row < rows; row++) {
            Point ofRow = new Point(
                    at.unconstrained(),
                    at.unconstrainedOffset() + row * transform.unconstrainedSize(),
                    at.natural(),
                    at.naturalOffset() + row * transform.constrainedSize());
            transform.pullBack(ofRow, natural, unconstrained);
        }
    }
}
