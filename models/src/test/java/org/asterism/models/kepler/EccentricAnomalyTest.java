package org.asterism.models.kepler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.junit.jupiter.api.Test;

/** Kepler's equation is solved to rounding, for all mean anomalies and eccentricities, with its derivatives. */
class EccentricAnomalyTest {
    private static final MathContext DIGITS = new MathContext(40);
    private static final double[] ECCENTRICITIES = {
        0, 1e-300, 1e-9, 0.01, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99, 0.999, 0.999999, 1 - 1e-9, Math.nextDown(1.0)
    };

    /** E − e sin E − M with 40 digits, the sine by its series. */
    private static BigDecimal residual(BigDecimal x, BigDecimal e, BigDecimal mean) {
        BigDecimal square = x.multiply(x, DIGITS).negate();
        BigDecimal term = x;
        BigDecimal sine = x;
        for (int k = 2; k < 60; k += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(k * (k + 1L)), DIGITS);
            sine = sine.add(term, DIGITS);
        }
        return x.subtract(e.multiply(sine, DIGITS), DIGITS).subtract(mean, DIGITS);
    }

    /** By bisection. */
    private static double plain(double mean, double e) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.valueOf(3.2);
        // 110 halvings are 1e-33, below the rounding of the smallest E that is tested, 1e-12.
        for (int i = 0; i < 110; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
            if (residual(middle, new BigDecimal(e), new BigDecimal(mean)).signum() < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low.doubleValue();
    }

    /** A few units in the last place, of which the last step and the residual's own terms each lose one or two. */
    @Test
    void agreesWithBisectionInFortyDigits() {
        double[] means = {1e-12, 1e-8, 1e-5, 1e-3, 0.02, 0.1, 0.5, 1, 1.7, 2.5, 3, 3.1415};
        for (double e : ECCENTRICITIES) {
            for (double mean : means) {
                double exact = plain(mean, e);
                assertEquals(exact, EccentricAnomaly.withinHalfTurn(mean, e), 1e-15 * exact, "M " + mean + ", e " + e);
            }
        }
    }

    @Test
    void satisfiesTheEquationAtAnyMeanAnomaly() {
        Random random = new Random(3);
        for (int trial = 0; trial < 20_000; trial++) {
            double e = trial % 3 == 0 ? 1 - Math.pow(10, -15 * random.nextDouble()) : random.nextDouble();
            double mean = (random.nextDouble() - 0.5) * Math.pow(10, 4 * random.nextDouble());
            double turns = EccentricAnomaly.solve(mean, e);
            double whole = Math.rint(mean);
            double eccentric = 2 * Math.PI * (turns - whole);
            double back = (eccentric - e * Math.sin(eccentric)) / (2 * Math.PI);
            // E counted from zero keeps as many digits as M counted from zero: half a unit in the last place of each,
            // and
            // of E − e sin E itself.
            assertEquals(mean - whole, back, 2 * Math.ulp(mean) + 1e-15, "M " + mean + ", e " + e);
            assertEquals(-turns, EccentricAnomaly.solve(-mean, e), 0);
        }
    }

    @Test
    void isNoNumberWhereThereIsNoEllipse() {
        for (double e : new double[] {-0.1, 1, 1.5, Double.NaN}) {
            assertTrue(Double.isNaN(EccentricAnomaly.solve(0.3, e)));
        }
    }

    /** Central differences, extrapolated once. */
    @Test
    void derivativesAreThoseOfDifferences() {
        EccentricAnomaly operation = new EccentricAnomaly();
        Random random = new Random(4);
        Evaluator evaluator = new Evaluator(java.util.Map.of());
        for (int trial = 0; trial < 500; trial++) {
            double mean = 4 * random.nextDouble() - 2;
            double e = 0.05 + 0.75 * random.nextDouble();
            Expr value = Expressions.constant(EccentricAnomaly.solve(mean, e));
            List<Expr> partials =
                    operation.partials(value, List.of(Expressions.constant(mean), Expressions.constant(e)));
            double h = 1e-3 * (1 - e) * (1 - e);
            double alongMean = (4 * slope(mean, e, h / 2, 0) - slope(mean, e, h, 0)) / 3;
            double alongE = (4 * slope(mean, e, 0, h / 2) - slope(mean, e, 0, h)) / 3;
            // Truncation h⁴ is 1e-12 in units in which the function varies over one; rounding is 1e-16/h, below
            // 3e-12/(1 − e)².
            double tolerance = 1e-9 / (1 - e);
            assertEquals(alongMean, evaluator.scalar(partials.get(0)), tolerance, "M " + mean + ", e " + e);
            assertEquals(alongE, evaluator.scalar(partials.get(1)), tolerance, "M " + mean + ", e " + e);
        }
    }

    private static double slope(double mean, double e, double ofMean, double ofE) {
        double above = EccentricAnomaly.solve(mean + ofMean, e + ofE);
        double below = EccentricAnomaly.solve(mean - ofMean, e - ofE);
        return (above - below) / (2 * (ofMean + ofE));
    }
}
