package org.asterism.diagnostics.figure.estimate;

import org.asterism.diagnostics.statistics.Moments;

/** The autocorrelation of a chain, ρₜ = Σᵢ (xᵢ − x̄)(xᵢ₊ₜ − x̄) / Σᵢ (xᵢ − x̄)². */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * Of lags from zero.
     *
     * @param chain at least one draw. Not modified
     * @param lags how many; those beyond the chain are zero
     * @return a fresh array; not a number where all draws are equal
     */
    public static double[] of(double[] chain, int lags) {
        double mean = Moments.mean(chain);
        double[] rho = new double[lags];
        double all = 0;
        for (int lag = 0; lag < lags; lag++) {
            double sum = 0;
            for (int i = 0; i + lag < chain.length; i++) {
                sum += (chain[i] - mean) * (chain[i + lag] - mean);
            }
            all = lag == 0 ? sum : all;
            rho[lag] = sum / all;
        }
        return rho;
    }
}
