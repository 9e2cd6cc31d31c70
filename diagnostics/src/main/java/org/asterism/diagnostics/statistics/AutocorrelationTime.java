package org.asterism.diagnostics.statistics;

/** τ = −1 + 2 Σ ρₜ of several chains, the sum ended and smoothed by Geyer's initial monotone sequence. */
final class AutocorrelationTime {
    private final Autocovariance[] covariances;
    private final int draws;
    private final double withinVariance;
    private final double totalVariance;

    AutocorrelationTime(double[][] chains) {
        draws = chains[0].length;
        covariances = new Autocovariance[chains.length];
        double[] means = new double[chains.length];
        double sum = 0;
        for (int i = 0; i < chains.length; i++) {
            means[i] = Moments.mean(chains[i]);
            covariances[i] = new Autocovariance(chains[i], means[i]);
            sum += covariances[i].at(0);
        }
        double biased = sum / chains.length;
        withinVariance = biased * draws / (draws - 1.0);
        double between = chains.length > 1 ? Moments.variance(means, Moments.mean(means), 1) : 0;
        totalVariance = biased + between;
    }

    double value() {
        double[] rho = new double[draws];
        double even = 1;
        double odd = correlation(1);
        rho[0] = even;
        rho[1] = odd;
        int t = 1;
        while (t < draws - 3 && even + odd > 0) {
            even = correlation(t + 1);
            odd = correlation(t + 2);
            if (even + odd >= 0) {
                rho[t + 1] = even;
                rho[t + 2] = odd;
            }
            t += 2;
        }
        int last = t - 2;
        if (even > 0 && last + 1 < draws) {
            rho[last + 1] = even;
        }
        makeMonotone(rho, last);
        double time = -1 + rho[last + 1];
        for (int i = 0; i <= last; i++) {
            time += 2 * rho[i];
        }
        return Math.max(time, 1 / Math.log10((double) covariances.length * draws));
    }

    private static void makeMonotone(double[] rho, int last) {
        for (int t = 1; t <= last - 2; t += 2) {
            double before = rho[t - 1] + rho[t];
            if (rho[t + 1] + rho[t + 2] > before) {
                rho[t + 1] = before / 2;
                rho[t + 2] = rho[t + 1];
            }
        }
    }

    private double correlation(int lag) {
        double sum = 0;
        for (Autocovariance covariance : covariances) {
            sum += covariance.at(lag);
        }
        return 1 - (withinVariance - sum / covariances.length) / totalVariance;
    }
}
