package org.asterism.core.transform;

/** The logistic function and its logarithms, without overflow. */
final class Logistic {
    private Logistic() {}

    /** 1/(1 + e⁻ᵘ). */
    static double of(double u) {
        if (u >= 0) {
            return 1 / (1 + Math.exp(-u));
        }
        double e = Math.exp(u);
        return e / (1 + e);
    }

    /** ln(1 + eᵘ). */
    static double softplus(double u) {
        return u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u));
    }
}
