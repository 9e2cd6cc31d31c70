package org.asterism.diagnostics.comparison;

/** ln Σ exp(xᵢ), safe from overflow. */
final class LogSum {
    private LogSum() {}

    /** Of all values; −∞ for none. */
    static double of(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        if (Double.isInfinite(most)) {
            return most;
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - most);
        }
        return most + Math.log(sum);
    }
}
