package org.asterism.samplers.nuts;

/**
 * The generalised criterion (Betancourt 2017, appendix A.4.2): a trajectory goes on while the velocities at both its ends
 * point along the sum ρ of its momenta.
 */
final class UTurn {
    private UTurn() {}

    /** Whether (M⁻¹p₋)·(ρ₁+ρ₂) or (M⁻¹p₊)·(ρ₁+ρ₂) is not above zero. */
    static boolean isTurning(DiagonalMetric metric, double[] start, double[] end, double[] rho1, double[] rho2) {
        double[] variances = metric.variances;
        double atStart = 0;
        double atEnd = 0;
        for (int i = 0; i < variances.length; i++) {
            double velocityAlong = variances[i] * (rho1[i] + rho2[i]);
            atStart += start[i] * velocityAlong;
            atEnd += end[i] * velocityAlong;
        }
        return !(atStart > 0 && atEnd > 0);
    }
}
