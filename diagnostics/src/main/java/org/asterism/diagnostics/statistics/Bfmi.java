package org.asterism.diagnostics.statistics;

/**
 * The energy Bayesian fraction of missing information of a chain, the mean of (Eₙ − Eₙ₋₁)² over the variance of E: low
 * values say that momenta drawn afresh change the energy too little (Betancourt 2016, arXiv:1604.00695).
 */
public final class Bfmi {
    private Bfmi() {}

    /** Of the energies of one chain; NaN below two draws. */
    public static double of(double[] energy) {
        double sum = 0;
        for (int i = 1; i < energy.length; i++) {
            double change = energy[i] - energy[i - 1];
            sum += change * change;
        }
        double numerator = sum / (energy.length - 1);
        return energy.length < 2 ? Double.NaN : numerator / Moments.variance(energy, Moments.mean(energy), 1);
    }
}
