package org.asterism.models.kepler;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** The coordinates of an eccentric orbit have the Jacobian they say, and lead back to where they came from. */
class EccentricCoordinatesTest {
    private static final double STEP = 1e-4;

    private final EccentricCoordinates coordinates = new EccentricCoordinates(constant(3.3));
    private final Evaluator evaluator = new Evaluator(Map.of());

    private static List<Expr> constants(double[] values) {
        return Arrays.stream(values)
                .mapToObj(org.asterism.core.graph.expression.Expressions::constant)
                .toList();
    }

    private double[] values(double[] at) {
        return coordinates.values(constants(at)).stream()
                .mapToDouble(evaluator::scalar)
                .toArray();
    }

    @Test
    void jacobianIsTheDeterminantOfTheDerivatives() {
        Random random = new Random(8);
        for (int trial = 0; trial < 50; trial++) {
            double[] at = random.doubles(4, -2, 2).toArray();
            DMatrixRMaj derivatives = new DMatrixRMaj(4, 4);
            for (int k = 0; k < 4; k++) {
                double[] up = at.clone();
                double[] down = at.clone();
                up[k] += STEP;
                down[k] -= STEP;
                double[] above = values(up);
                double[] below = values(down);
                for (int i = 0; i < 4; i++) {
                    double change = above[i] - below[i];
                    // The two angles have a seam.
                    boolean angle = i == 1 || i == 2;
                    change = angle ? change - 2 * Math.PI * Math.rint(change / (2 * Math.PI)) : change;
                    derivatives.set(i, k, change / (2 * STEP));
                }
            }
            double expected = Math.log(Math.abs(CommonOps_DDRM.det(derivatives)));
            double said =
                    evaluator.scalar(coordinates.logJacobian(constants(at)).orElseThrow());
            // Truncation h² = 1e-8 over the cube of the distance from the centres, where angles turn fastest.
            double near = Math.min(Math.hypot(at[0], at[1]), Math.hypot(at[2], at[3]));
            assertEquals(expected, said, 1e-7 + 1e-7 / Math.pow(near, 3), Arrays.toString(at));
        }
    }

    @Test
    void valuesLeadBackToTheirCoordinates() {
        Random random = new Random(9);
        for (int trial = 0; trial < 50; trial++) {
            double[] at = random.doubles(4, -3, 3).toArray();
            List<Expr> back = coordinates.coordinates(constants(values(at)));
            for (int k = 0; k < 4; k++) {
                // Rounding through angles of some turns.
                assertEquals(at[k], evaluator.scalar(back.get(k)), 1e-13);
            }
        }
    }
}
