package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import org.asterism.diagnostics.statistics.Quantiles;

/**
 * Where the densities of a normal population lie over the draws of its parameters, place by place.
 *
 * @param places where they are evaluated
 * @param quantiles a line for each probability
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn once, never compared
record PopulationDensity(double[] places, double[][] quantiles) {
    private static final int MOST_DRAWS = 2000;

    /**
     * The densities.
     *
     * @param mean of each draw. Not modified
     * @param lnSd natural logarithm of the standard deviation of each draw. Not modified
     * @param places where they are evaluated. Kept, not to be modified
     * @param probabilities of the quantiles over the draws, evenly fewer where they are many. Not modified
     */
    static PopulationDensity of(double[] mean, double[] lnSd, double[] places, double[] probabilities) {
        int count = Math.min(MOST_DRAWS, mean.length);
        double[][] quantiles = new double[probabilities.length][places.length];
        double[] densities = new double[count];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < count; j++) {
                int draw = (int) ((long) j * mean.length / count);
                densities[j] = density(places[i], mean[draw], lnSd[draw]);
            }
            Arrays.sort(densities);
            for (int q = 0; q < probabilities.length; q++) {
                quantiles[q][i] = Quantiles.ofSorted(densities, probabilities[q]);
            }
        }
        return new PopulationDensity(places, quantiles);
    }

    /** One normal density along places. */
    static double[] normal(double mean, double lnSd, double[] places) {
        return Arrays.stream(places).map(x -> density(x, mean, lnSd)).toArray();
    }

    private static double density(double x, double mean, double lnSd) {
        double z = (x - mean) / Math.exp(lnSd);
        return Math.exp(-0.5 * z * z - lnSd) / Math.sqrt(2 * Math.PI);
    }

    /** A quantile of draws in any order. */
    static double quantile(double[] draws, double probability) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return Quantiles.ofSorted(sorted, probability);
    }

    /** The share of draws in each of equal cells from {@code low} on. */
    static double[] shares(double[] draws, double low, double width, int cells) {
        double[] shares = new double[cells];
        for (double draw : draws) {
            double place = Math.floor((draw - low) / width);
            if (place >= 0 && place < cells) {
                shares[(int) place] += 1.0 / draws.length;
            }
        }
        return shares;
    }
}
