package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.distribution.Distributions.dirichlet;
import static org.asterism.core.graph.distribution.Distributions.independent;
import static org.asterism.core.graph.distribution.Distributions.multivariateMixture;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.stack;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;

/** Independent numbers make one draw: their densities multiply, and a mixture of them picks one component for all. */
class IndependentTest {
    private static final Dim STAR = Dim.of("star", 2);
    private static final Dim KIND = Dim.of("kind", 3);
    private static final Expr X = data("x", new double[] {0.3, -1, 2, 4, 0.5, -0.2}, STAR, KIND);

    private static double logNormal(double x, double mean, double sd) {
        double z = (x - mean) / sd;
        return -0.5 * z * z - Math.log(sd) - 0.5 * Math.log(2 * Math.PI);
    }

    @Test
    void densitiesMultiply() {
        Expr mean = stack(KIND, constant(0), constant(1), data("", new double[] {2, 3}, STAR));
        Expr density = independent(normal(mean, 0.5), KIND).logDensity(X);
        assertEquals(Shape.of(STAR), density.shape());
        double[] expected = {
            logNormal(0.3, 0, 0.5) + logNormal(-1, 1, 0.5) + logNormal(2, 2, 0.5),
            logNormal(4, 0, 0.5) + logNormal(0.5, 1, 0.5) + logNormal(-0.2, 3, 0.5)
        };
        assertArrayEquals(expected, new Evaluator(Map.of()).of(density), 1e-13);
    }

    @Test
    void aDensityThatIsTheSameEverywhereCountsForEach() {
        Expr density = independent(uniform(-5, 5), KIND).logDensity(X);
        assertEquals(-3 * Math.log(10), new Evaluator(Map.of()).of(density)[0], 1e-14);
    }

    @Test
    void aMixtureDrawsAllFromOneComponent() {
        Distribution each = multivariateMixture(
                List.of(constant(0.3), constant(0.7)),
                independent(normal(stack(KIND, constant(-10), constant(-20), constant(-30)), 1), KIND),
                independent(normal(stack(KIND, constant(10), constant(20), constant(30)), 1), KIND));
        double[][] arguments = each.arguments().stream()
                .map(argument -> new Evaluator(Map.of()).of(argument.value()))
                .toArray(double[][]::new);
        Random random = new Random(1);
        double[] value = new double[3];
        int low = 0;
        int draws = 4000;
        for (int i = 0; i < draws; i++) {
            ((Multivariate) each).draw(arguments, random, value);
            double sign = Math.signum(value[0]);
            low += sign < 0 ? 1 : 0;
            for (int k = 0; k < 3; k++) {
                // Six standard deviations: one draw in a hundred million is farther off.
                assertEquals(sign * 10 * (k + 1), value[k], 6);
            }
        }
        assertEquals(0.3, low / (double) draws, 5 * Math.sqrt(0.21 / draws));
    }

    @Test
    void whatIsAnArrayAlreadyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> independent(dirichlet(1, KIND), STAR));
        IllegalArgumentException two =
                assertThrows(IllegalArgumentException.class, () -> stack(KIND, constant(1), constant(2)));
        assertEquals(
                "kind has 3 positions, and 2 values are to be stacked along it; give one for each", two.getMessage());
    }
}
