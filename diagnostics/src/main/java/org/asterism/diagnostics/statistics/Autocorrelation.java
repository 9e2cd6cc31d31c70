package org.asterism.diagnostics.statistics;

/** How alike draws of one chain are that stand t apart: ρₜ = Σᵢ (xᵢ − x̄)(xᵢ₊ₜ − x̄) / Σᵢ (xᵢ − x̄)². */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * At lags from zero.
     *
     * @param chain finite. Not modified
     * @param lags how many, at most the number of draws
     * @return ρ₀ = 1, ρ₁, …; all NaN for a constant chain
     */
    public static double[] of(double[] chain, int lags) {
        if (lags > chain.length) {
            throw new IllegalArgumentException(
                    "a chain of " + chain.length + " draws has no autocorrelation at lag " + (lags - 1));
        }
        RealSeries series = new RealSeries(1, chain.length);
        series.load(chain);
        double[] rho = new double[lags];
        double variance = series.at(0);
        for (int t = lags - 1; t >= 0; t--) {
            // From the last: where many are asked for, all come from one transform.
            rho[t] = series.at(t) / variance;
        }
        return rho;
    }
}
