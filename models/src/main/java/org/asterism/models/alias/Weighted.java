package org.asterism.models.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Draws of one mode with their importance weights, the largest of which are cut to the square root of their number times
 * their mean (Ionides 2008, doi:10.1198/106186008X320456).
 *
 * @param at the draws
 * @param weight of each
 * @param logMass ln of the sum of the weights
 */
@SuppressWarnings("ArrayRecordComponent") // inside the package, never compared
record Weighted(List<double[]> at, double[] weight, double logMass) {
    /** Fewer effective draws than coordinates and two more tell no covariance. */
    private static final int BEYOND_PARAMETERS = 2;

    /** Those of the draws that are of a mode. */
    static Weighted of(double[][] at, double[] logWeight, int[] mode, int wanted) {
        List<double[]> own = new ArrayList<>();
        double greatest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < mode.length; n++) {
            if (mode[n] == wanted) {
                own.add(at[n]);
                greatest = Math.max(greatest, logWeight[n]);
            }
        }
        double[] weight = new double[own.size()];
        if (greatest == Double.NEGATIVE_INFINITY) {
            return new Weighted(own, weight, greatest);
        }
        double sum = 0;
        int end = 0;
        for (int n = 0; n < mode.length; n++) {
            if (mode[n] == wanted) {
                weight[end] = Math.exp(logWeight[n] - greatest);
                sum += weight[end++];
            }
        }
        double most = sum / Math.sqrt(weight.length);
        double cut = 0;
        for (int n = 0; n < weight.length; n++) {
            weight[n] = Math.min(weight[n], most);
            cut += weight[n];
        }
        return new Weighted(own, weight, greatest + Math.log(cut));
    }

    /** As many of the draws, each as often as its weight tells. */
    List<double[]> resampled(int number, RandomGenerator random) {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        List<double[]> chosen = new ArrayList<>();
        double step = sum / number;
        double next = random.nextDouble() * step;
        double reached = 0;
        for (int n = 0; n < weight.length; n++) {
            reached += weight[n];
            while (next < reached && chosen.size() < number) {
                chosen.add(at.get(n));
                next += step;
            }
        }
        while (chosen.size() < number) {
            chosen.add(at.get(weight.length - 1));
        }
        return chosen;
    }

    /**
     * The widths of components at so many of the draws: those of the draws, less the more components there are (Silverman
     * 1986, eq. 4.14).
     *
     * @return empty if the draws do not tell
     */
    Optional<Factor> kernel(int number) {
        int size = at.get(0).length;
        double sum = 0;
        double squares = 0;
        double[] mean = new double[size];
        for (int n = 0; n < weight.length; n++) {
            sum += weight[n];
            squares += weight[n] * weight[n];
            for (int i = 0; i < size; i++) {
                mean[i] += weight[n] * at.get(n)[i];
            }
        }
        double effective = sum * sum / squares;
        if (effective < size + BEYOND_PARAMETERS) {
            return Optional.empty();
        }
        double[] covariance = new double[size * size];
        for (int n = 0; n < weight.length; n++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    double product = (at.get(n)[i] - mean[i] / sum) * (at.get(n)[j] - mean[j] / sum);
                    covariance[i * size + j] += weight[n] / sum * product;
                }
            }
        }
        double apart = Math.min(effective, number);
        double width = Math.pow(4 / ((size + 2) * apart), 1.0 / (size + 4));
        return Factor.of(covariance, size).map(factor -> factor.times(Math.min(1, width)));
    }
}
