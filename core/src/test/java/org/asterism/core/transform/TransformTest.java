package org.asterism.core.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transform keeps the contract of {@link Transform}. */
class TransformTest {
    /** Central differences of step 1e-5 are off by about 1e-10 of truncation and 1e-11 of rounding. */
    private static final double DIFFERENCE = 1e-5;

    private static final double TOLERANCE = 1e-8;

    static Stream<Transform> transforms() {
        return Stream.of(
                Transforms.identity(3),
                Transforms.lower(3, -1.5),
                Transforms.upper(3, 2.5),
                Transforms.interval(3, -8, 0),
                Transforms.simplex(2),
                Transforms.simplex(5),
                Transforms.ordered(1),
                Transforms.ordered(4),
                Transforms.correlationFactor(2),
                Transforms.correlationFactor(4));
    }

    private static double[] point(Transform transform, long seed) {
        Random random = new Random(seed);
        return random.doubles(transform.unconstrainedSize(), -2, 2).toArray();
    }

    private static double[] constrain(Transform transform, double[] u) {
        double[] x = new double[transform.constrainedSize()];
        transform.constrain(u, 0, x, 0);
        return x;
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void comesBackFromWhereItWent(Transform transform) {
        for (long seed = 0; seed < 20; seed++) {
            double[] u = point(transform, seed);
            double[] back = new double[u.length];
            transform.unconstrain(constrain(transform, u), 0, back, 0);
            assertArrayEquals(u, back, 1e-12, transform.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void logJacobianIsThatOfFiniteDifferences(Transform transform) {
        for (long seed = 0; seed < 20; seed++) {
            double[] u = point(transform, seed);
            int size = u.length;
            double[][] jacobian = new double[size][size];
            for (int j = 0; j < size; j++) {
                double[] up = u.clone();
                double[] down = u.clone();
                up[j] += DIFFERENCE;
                down[j] -= DIFFERENCE;
                double[] above = constrain(transform, up);
                double[] below = constrain(transform, down);
                for (int i = 0; i < size; i++) {
                    int k = freeEntry(transform, i);
                    jacobian[i][j] = (above[k] - below[k]) / (2 * DIFFERENCE);
                }
            }
            double[] x = new double[transform.constrainedSize()];
            double logJacobian = transform.constrain(u, 0, x, 0);
            assertEquals(Math.log(Math.abs(determinant(jacobian))), logJacobian, TOLERANCE, transform.toString());
        }
    }

    /** Which natural value is the i-th that the Jacobian is of: below the diagonal for correlation factors. */
    private static int freeEntry(Transform transform, int i) {
        if (!(transform instanceof CorrelationFactor factor)) {
            return i;
        }
        int row = 1;
        int column = i;
        while (column >= row) {
            column -= row;
            row++;
        }
        return row * factor.size() + column;
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void pulledBackGradientIsThatOfFiniteDifferences(Transform transform) {
        int natural = transform.constrainedSize();
        double[] slope = new Random(7).doubles(natural, -1, 1).toArray();
        for (long seed = 0; seed < 20; seed++) {
            double[] u = point(transform, seed);
            double[] gradient = new double[u.length];
            transform.pullBack(new Point(u, 0, constrain(transform, u), 0), slope, gradient);
            for (int j = 0; j < u.length; j++) {
                double[] up = u.clone();
                double[] down = u.clone();
                up[j] += DIFFERENCE;
                down[j] -= DIFFERENCE;
                double difference = (value(transform, up, slope) - value(transform, down, slope)) / (2 * DIFFERENCE);
                assertEquals(difference, gradient[j], TOLERANCE, transform + " coordinate " + j);
            }
        }
    }

    private static double value(Transform transform, double[] u, double[] slope) {
        double[] x = new double[transform.constrainedSize()];
        double sum = transform.constrain(u, 0, x, 0);
        for (int i = 0; i < x.length; i++) {
            sum += slope[i] * x[i];
        }
        return sum;
    }

    private static double determinant(double[][] matrix) {
        double determinant = 1;
        for (int k = 0; k < matrix.length; k++) {
            int pivot = k;
            for (int i = k; i < matrix.length; i++) {
                pivot = Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k]) ? i : pivot;
            }
            double[] row = matrix[k];
            matrix[k] = matrix[pivot];
            matrix[pivot] = row;
            determinant *= matrix[k][k];
            for (int i = k + 1; i < matrix.length; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; j < matrix.length; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
            }
        }
        return determinant;
    }

    @Test
    void simplexSumsToOneAndOrderedIncreases() {
        double[] parts = constrain(Transforms.simplex(4), new double[] {3, -20, 8});
        double sum = 0;
        for (double part : parts) {
            assertTrue(part > 0);
            sum += part;
        }
        assertEquals(1, sum, 4 * Math.ulp(1.0));
        double[] values = constrain(Transforms.ordered(3), new double[] {1, -5, 2});
        assertTrue(values[0] < values[1] && values[1] < values[2]);
    }

    /** Correlations of ±(1 − 1e-12) keep their sign and their rows their length. */
    @Test
    void correlationFactorsHaveRowsOfLengthOneAtTheEdgeToo() {
        double[] u = {14, -14, 0.5};
        Transform transform = Transforms.correlationFactor(3);
        double[] factor = constrain(transform, u);
        for (int i = 0; i < 3; i++) {
            double length = 0;
            for (int j = 0; j < 3; j++) {
                assertTrue(j <= i || factor[i * 3 + j] == 0);
                length += factor[i * 3 + j] * factor[i * 3 + j];
            }
            assertTrue(factor[i * 3 + i] > 0);
            assertEquals(1, length, 8 * Math.ulp(1.0));
        }
        double[] back = new double[3];
        transform.unconstrain(factor, 0, back, 0);
        assertArrayEquals(u, back, 1e-12);
    }

    @Test
    void refusesValuesOutsideTheRange() {
        double[] to = new double[3];
        double[] unequal = {1, 0, 0, 0.6, 0.9, 0, 0, 0, 1};
        double[] above = {1, 0.1, 0, 0.6, 0.8, 0, 0, 0, 1};
        assertThrows(
                IllegalArgumentException.class,
                () -> Transforms.correlationFactor(3).unconstrain(unequal, 0, to, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Transforms.correlationFactor(3).unconstrain(above, 0, to, 0));
        assertThrows(IllegalArgumentException.class, () -> Transforms.correlationFactor(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Transforms.interval(1, 0, 1).unconstrain(new double[] {1}, 0, to, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Transforms.simplex(2).unconstrain(new double[] {0.5, 0.6}, 0, to, 0));
        assertThrows(IllegalArgumentException.class, () -> Transforms.interval(1, 2, 2));
    }
}
