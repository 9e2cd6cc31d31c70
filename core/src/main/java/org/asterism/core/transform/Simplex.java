package org.asterism.core.transform;

/** Parts of one, broken off a stick in turn: log|J| = Σₖ [ln zₖ + ln(1 − zₖ) + ln sₖ], sₖ the stick before part k. */
record Simplex(int parts) implements Transform {
    private static final double SUM_TOLERANCE = 1e-8;

    Simplex {
        if (parts < 2) {
            throw new IllegalArgumentException("a simplex has at least two parts, not " + parts);
        }
    }

    @Override
    public int unconstrainedSize() {
        return parts - 1;
    }

    @Override
    public int constrainedSize() {
        return parts;
    }

    @Override
    public double constrain(double[] from, int fromOffset, double[] to, int toOffset) {
        double stick = 1;
        double logStick = 0;
        double logJacobian = 0;
        for (int k = 0; k < parts - 1; k++) {
            double v = from[fromOffset + k] - Math.log(parts - 1 - k);
            double logKept = -Logistic.softplus(v);
            logJacobian += -Logistic.softplus(-v) + logKept + logStick;
            to[toOffset + k] = stick * Logistic.of(v);
            logStick += logKept;
            stick *= Logistic.of(-v);
        }
        to[toOffset + parts - 1] = stick;
        return logJacobian;
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        double sum = 0;
        for (int k = 0; k < parts; k++) {
            double part = from[fromOffset + k];
            if (!(part > 0)) {
                throw Transforms.outside(part, "above zero, as the parts of a simplex are");
            }
            sum += part;
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw Transforms.outside(sum, "one, the sum of the parts of a simplex");
        }
        double rest = 0;
        for (int k = parts - 2; k >= 0; k--) {
            rest += from[fromOffset + k + 1];
            to[toOffset + k] = Math.log(from[fromOffset + k]) - Math.log(rest) + Math.log(parts - 1 - k);
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        // Backwards: adjoint is ∂(f + log|J|)/∂stick after part k; the stick's own log enters log|J| once a later part.
        double adjointTimesStick =
                natural[at.naturalOffset() + parts - 1] * at.natural()[at.naturalOffset() + parts - 1];
        int laterParts = 0;
        for (int k = parts - 2; k >= 0; k--) {
            double v = at.unconstrained()[at.unconstrainedOffset() + k] - Math.log(parts - 1 - k);
            double z = Logistic.of(v);
            double taken = natural[at.naturalOffset() + k] * at.natural()[at.naturalOffset() + k];
            unconstrained[at.unconstrainedOffset() + k] =
                    taken * (1 - z) - adjointTimesStick * z + 1 - 2 * z - laterParts * z;
            adjointTimesStick += taken;
            laterParts++;
        }
    }
}
