package org.asterism.core.transform;

/**
 * The Cholesky factor of a correlation matrix, row by row from canonical partial correlations z = tanh u: Lᵢⱼ = zᵢⱼ sᵢⱼ
 * with sᵢⱼ² = 1 − Σ_{l&lt;j} Lᵢₗ², and Lᵢᵢ = sᵢᵢ. log|J| = Σ_{i&gt;j} [ln(1 − zᵢⱼ²) + ln sᵢⱼ], for the entries below the
 * diagonal.
 */
record CorrelationFactor(int size) implements Transform {
    private static final double LENGTH_TOLERANCE = 1e-8;
    private static final double LOG_2 = Math.log(2);

    CorrelationFactor {
        if (size < 2) {
            throw new IllegalArgumentException("a correlation matrix has at least two rows, not " + size);
        }
    }

    @Override
    public int unconstrainedSize() {
        return size * (size - 1) / 2;
    }

    @Override
    public int constrainedSize() {
        return size * size;
    }

    @Override
    public double constrain(double[] from, int fromOffset, double[] to, int toOffset) {
        double logJacobian = 0;
        int next = fromOffset;
        for (int i = 0; i < size; i++) {
            int row = toOffset + i * size;
            double logRest = 0;
            for (int j = 0; j < i; j++) {
                double u = from[next++];
                to[row + j] = Math.tanh(u) * Math.exp(logRest);
                double logSech = logSech(u);
                logJacobian += 2 * logSech + logRest;
                logRest += logSech;
            }
            to[row + i] = Math.exp(logRest);
            java.util.Arrays.fill(to, row + i + 1, row + size, 0);
        }
        return logJacobian;
    }

    /** ln √(1 − tanh² u). */
    private static double logSech(double u) {
        double magnitude = Math.abs(u);
        return LOG_2 - magnitude - Math.log1p(Math.exp(-2 * magnitude));
    }

    @Override
    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
        int next = toOffset;
        for (int i = 0; i < size; i++) {
            int row = fromOffset + i * size;
            checkRow(from, row, i);
            int first = next;
            next += i;
            // From the diagonal back, so that what is left of a row is a sum and loses no digits.
            double rest = from[row + i] * from[row + i];
            for (int j = i - 1; j >= 0; j--) {
                double entry = from[row + j];
                double after = Math.sqrt(rest);
                rest += entry * entry;
                double magnitude = Math.log((Math.abs(entry) + Math.sqrt(rest)) / after);
                to[first + j] = Math.copySign(magnitude, entry);
            }
        }
    }

    private void checkRow(double[] from, int row, int i) {
        if (!(from[row + i] > 0)) {
            throw Transforms.outside(from[row + i], "above zero, as the diagonal of a Cholesky factor is");
        }
        double length = 0;
        for (int j = 0; j < size; j++) {
            double entry = from[row + j];
            if (j > i && entry != 0) {
                throw Transforms.outside(entry, "zero, as a Cholesky factor is above its diagonal");
            }
            length += entry * entry;
        }
        if (!(Math.abs(length - 1) <= LENGTH_TOLERANCE)) {
            throw Transforms.outside(length, "one, the squared length of row " + i + " of a correlation factor");
        }
    }

    @Override
    public void pullBack(Point at, double[] natural, double[] unconstrained) {
        int first = at.unconstrainedOffset();
        for (int i = 0; i < size; i++) {
            int row = at.naturalOffset() + i * size;
            // Backwards: ∂(f + log|J|)/∂ ln s, s what is left of the row's length before entry j.
            double ofLogRest = natural[row + i] * at.natural()[row + i];
            double rest = at.natural()[row + i];
            for (int j = i - 1; j >= 0; j--) {
                double u = at.unconstrained()[first + j];
                double z = Math.tanh(u);
                double sech = Math.exp(logSech(u));
                // Below s sech² = (what is left after the entry) sech.
                unconstrained[first + j] = natural[row + j] * rest * sech - (ofLogRest + 2) * z;
                ofLogRest += natural[row + j] * at.natural()[row + j] + 1;
                rest = Math.hypot(rest, at.natural()[row + j]);
            }
            first += i;
        }
    }
}
