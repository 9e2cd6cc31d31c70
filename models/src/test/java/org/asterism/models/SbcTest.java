package org.asterism.models;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;

/** The calibration passes what is right, and sees a posterior that is shifted, too narrow or too wide. */
class SbcTest {
    private static final int SETS = 40;

    /** Five measurements of a mean. */
    private static DeclaredPosterior posterior(double[] data, double priorMean, double error) {
        ModelGraph m = new ModelGraph();
        Expr mean = m.random("mean", normal(priorMean, 1));
        m.observe(
                "y",
                normal(mean, org.asterism.core.graph.expression.Expressions.constant(error)),
                data,
                Dim.of("n", 5));
        return m.posterior();
    }

    private static Sbc calibrate(double priorMean, double error) {
        return Sbc.calibrate(posterior(new double[5], 0, 1), data -> posterior(data, priorMean, error), SETS, 1);
    }

    @Test
    void passesTheRightPosterior() {
        calibrate(0, 1).assertUniform();
    }

    /** The posterior's mean shifts by five prior standard deviations over 1 + 5, twice its own width. */
    @Test
    void seesAShift() {
        AssertionError thrown =
                assertThrows(AssertionError.class, () -> calibrate(5, 1).assertUniform());
        assertTrue(thrown.getMessage().contains("mean: ranks"), thrown.getMessage());
    }

    @Test
    void seesAPosteriorThatIsTooNarrow() {
        assertThrows(AssertionError.class, () -> calibrate(0, 0.4).assertUniform());
    }

    @Test
    void seesAPosteriorThatIsTooWide() {
        assertThrows(AssertionError.class, () -> calibrate(0, 2.5).assertUniform());
    }
}
