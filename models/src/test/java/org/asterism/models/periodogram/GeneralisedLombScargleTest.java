package org.asterism.models.periodogram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** The fast periodogram is what plain least squares at each frequency gives. */
class GeneralisedLombScargleTest {
    private final double[] time = new double[40];
    private final double[] value = new double[40];
    private final double[] error = new double[40];

    GeneralisedLombScargleTest() {
        Random random = new Random(2);
        for (int i = 0; i < time.length; i++) {
            time[i] = 300 * random.nextDouble() - 100;
            error[i] = 0.5 + random.nextDouble();
            value[i] = 7 + 3 * Math.sin(2 * Math.PI * time[i] / 6.3) + error[i] * random.nextGaussian();
        }
    }

    /** 1 − χ²/χ²₀, by solving for cosine, sine and mean. */
    private double twin(double frequency) {
        return 1 - chiSquare(frequency, 3) / chiSquare(frequency, 1);
    }

    private double chiSquare(double frequency, int terms) {
        DMatrixRMaj design = new DMatrixRMaj(time.length, terms);
        DMatrixRMaj observed = new DMatrixRMaj(time.length, 1);
        for (int i = 0; i < time.length; i++) {
            design.set(i, 0, 1 / error[i]);
            if (terms == 3) {
                design.set(i, 1, Math.cos(2 * Math.PI * frequency * time[i]) / error[i]);
                design.set(i, 2, Math.sin(2 * Math.PI * frequency * time[i]) / error[i]);
            }
            observed.set(i, 0, value[i] / error[i]);
        }
        DMatrixRMaj solution = new DMatrixRMaj(terms, 1);
        CommonOps_DDRM.solve(design, observed, solution);
        DMatrixRMaj model = new DMatrixRMaj(time.length, 1);
        CommonOps_DDRM.mult(design, solution, model);
        double sum = 0;
        for (int i = 0; i < time.length; i++) {
            double residual = observed.get(i) - model.get(i);
            sum += residual * residual;
        }
        return sum;
    }

    @Test
    void agreesWithPlainLeastSquares() {
        GeneralisedLombScargle periodogram = new GeneralisedLombScargle(time, value, error);
        double[] powers = new double[2000];
        periodogram.powers(0.05, 3e-4, powers);
        for (int k = 0; k < powers.length; k += 37) {
            double frequency = 0.05 + k * 3e-4;
            double expected = twin(frequency);
            // Rounding of 512 rotations, 512 × 1e-16, through the differences of sums.
            assertEquals(expected, powers[k], 1e-10);
            assertEquals(expected, periodogram.power(frequency), 1e-11);
        }
    }

    @Test
    void peaksAtThePeriodOfASinusoid() {
        GeneralisedLombScargle periodogram = new GeneralisedLombScargle(time, value, error);
        double[] powers = new double[2000];
        periodogram.powers(0.05, 3e-4, powers);
        int best = 0;
        for (int k = 0; k < powers.length; k++) {
            best = powers[k] > powers[best] ? k : best;
        }
        assertEquals(1 / 6.3, 0.05 + best * 3e-4, 1 / 300.0 / 5);
    }
}
