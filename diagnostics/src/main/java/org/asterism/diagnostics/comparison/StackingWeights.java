package org.asterism.diagnostics.comparison;

import java.util.Arrays;

/**
 * The mixture of models that predicts best: the weights w on the simplex that make Σᵢ ln Σₖ wₖ exp(elpdᵢₖ) largest (Yao et
 * al. 2018, doi:10.1214/17-BA1091). The sum is concave; weight is moved between pairs of models, each time to the best
 * split, until no more than 1e-9 could be gained in all, which the gradient bounds.
 */
final class StackingWeights {
    private static final double GAIN = 1e-9;
    private static final int MOST_SWEEPS = 10_000;
    private static final int BISECTIONS = 100;

    /** Densities [observation][model], each row divided by its largest. */
    private final double[][] densities;

    private final double[] weights;
    private final double[] mixture;

    private StackingWeights(double[][] elpd) {
        int models = elpd.length;
        int observations = elpd[0].length;
        densities = new double[observations][models];
        for (int i = 0; i < observations; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double[] model : elpd) {
                most = Math.max(most, model[i]);
            }
            for (int k = 0; k < models; k++) {
                densities[i][k] = Math.exp(elpd[k][i] - most);
            }
        }
        weights = new double[models];
        Arrays.fill(weights, 1.0 / models);
        mixture = new double[observations];
    }

    /**
     * The weights.
     *
     * @param elpd [model][observation]. Not modified
     */
    static double[] of(double[][] elpd) {
        StackingWeights stacking = new StackingWeights(elpd);
        int sweeps = 0;
        while (stacking.possibleGain() > GAIN && sweeps < MOST_SWEEPS) {
            for (int from = 0; from < elpd.length; from++) {
                for (int to = 0; to < from; to++) {
                    stacking.share(from, to);
                }
            }
            sweeps++;
        }
        return stacking.weights;
    }

    private void mix() {
        for (int i = 0; i < mixture.length; i++) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * densities[i][k];
            }
            mixture[i] = sum;
        }
    }

    /** By concavity no weights gain more than the largest derivative less the present one, which is n. */
    private double possibleGain() {
        mix();
        double most = 0;
        for (int k = 0; k < weights.length; k++) {
            double derivative = 0;
            for (int i = 0; i < mixture.length; i++) {
                derivative += densities[i][k] / Math.max(mixture[i], Double.MIN_NORMAL);
            }
            most = Math.max(most, derivative);
        }
        return most - mixture.length;
    }

    /** Splits the weight of two models between them in the best way. */
    private void share(int first, int second) {
        mix();
        double low = -weights[first];
        double high = weights[second];
        if (slope(first, second, high) >= 0) {
            low = high;
        } else if (slope(first, second, low) <= 0) {
            high = low;
        }
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double middle = 0.5 * (low + high);
            if (slope(first, second, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double moved = 0.5 * (low + high);
        weights[first] = Math.max(0, weights[first] + moved);
        weights[second] = Math.max(0, weights[second] - moved);
    }

    /** The derivative of the sum when {@code moved} has gone from the second to the first. */
    private double slope(int first, int second, double moved) {
        double slope = 0;
        for (int i = 0; i < mixture.length; i++) {
            double difference = densities[i][first] - densities[i][second];
            // Rounding must not turn the sign where all weight has left the only model that predicts this.
            slope += difference / Math.max(mixture[i] + moved * difference, Double.MIN_NORMAL);
        }
        return slope;
    }
}
