package org.asterism.diagnostics.statistics;

/**
 * τ = −1 + 2 Σ ρₜ of several chains, the sum ended and smoothed by Geyer's initial monotone sequence (Geyer 1992,
 * doi:10.1214/ss/1177011137; Vehtari et al. 2021, doi:10.1214/20-BA1221, eqs. 10–13). Owns its buffer; one thread.
 */
final class AutocorrelationTime {
    private final int chains;
    private final int draws;
    private final double[] rho;

    AutocorrelationTime(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
        this.rho = new double[draws + 1];
    }

    /** How many independent draws would estimate the mean as well: all draws over τ. */
    double effectiveSize(MeanAutocovariance covariance) {
        double biased = covariance.at(0);
        double within = biased * draws / (draws - 1.0);
        double total = biased + covariance.betweenVariance();
        double even = 1;
        double odd = 1 - (within - covariance.at(1)) / total;
        rho[0] = even;
        rho[1] = odd;
        int t = 1;
        while (t < draws - 3 && even + odd > 0) {
            even = 1 - (within - covariance.at(t + 1)) / total;
            odd = 1 - (within - covariance.at(t + 2)) / total;
            boolean positive = even + odd >= 0;
            rho[t + 1] = positive ? even : 0;
            rho[t + 2] = positive ? odd : 0;
            t += 2;
        }
        int last = t - 2;
        if (even > 0) {
            rho[last + 1] = even;
        }
        makeMonotone(last);
        double time = -1 + rho[last + 1];
        for (int i = 0; i <= last; i++) {
            time += 2 * rho[i];
        }
        double size = (double) chains * draws;
        return size / Math.max(time, 1 / Math.log10(size));
    }

    private void makeMonotone(int last) {
        for (int t = 1; t <= last - 2; t += 2) {
            double before = rho[t - 1] + rho[t];
            if (rho[t + 1] + rho[t + 2] > before) {
                rho[t + 1] = before / 2;
                rho[t + 2] = rho[t + 1];
            }
        }
    }
}
