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
        for (int t = lags - 1; t >= 0; t--) {
            // From the last: where many are asked for, all come from one transform, and their ratios are consistent.
            rho[t] = series.at(t);
        }
        double variance = rho.length == 0 ? 1 : rho[0];
        for (int t = 0; t < lags; t++) {
            rho[t] /= variance;
        }
        return rho;
    }
}
