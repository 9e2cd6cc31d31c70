package org.asterism.models.marginal.orbit;

/** ln Σ exp(xₖ), a term at a time, without overflow. One thread. */
final class LogSum {
    private double greatest = Double.NEGATIVE_INFINITY;
    private double scaled;

    void add(double x) {
        if (x <= greatest) {
            scaled += Math.exp(x - greatest);
        } else if (x > greatest) {
            scaled = scaled * Math.exp(greatest - x) + 1;
            greatest = x;
        }
    }

    double value() {
        return greatest + Math.log(scaled);
    }
}
