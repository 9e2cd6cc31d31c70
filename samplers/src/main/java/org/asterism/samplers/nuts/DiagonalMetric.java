package org.asterism.samplers.nuts;

import java.util.random.RandomGenerator;

/** The Euclidean metric M = diag(1/variance): velocity v = M⁻¹p, kinetic energy ½ pᵀM⁻¹p. One chain. */
final class DiagonalMetric {
    /** The diagonal of M⁻¹. */
    final double[] variances;

    private final double[] deviations;

    DiagonalMetric(int dimension) {
        variances = new double[dimension];
        deviations = new double[dimension];
        java.util.Arrays.fill(variances, 1);
        changed();
    }

    /** To be called after the variances have changed. */
    void changed() {
        for (int i = 0; i < variances.length; i++) {
            deviations[i] = Math.sqrt(variances[i]);
        }
    }

    double kineticEnergy(double[] momentum) {
        double sum = 0;
        for (int i = 0; i < momentum.length; i++) {
            sum += momentum[i] * momentum[i] * variances[i];
        }
        return 0.5 * sum;
    }

    void sampleMomentum(RandomGenerator random, double[] momentum) {
        for (int i = 0; i < momentum.length; i++) {
            momentum[i] = random.nextGaussian() / deviations[i];
        }
    }
}
