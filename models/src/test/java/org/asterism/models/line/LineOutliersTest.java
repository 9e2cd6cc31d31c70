package org.asterism.models.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.distribution.CauchyDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.data.Column;
import org.asterism.core.data.RealColumn;
import org.asterism.core.error.DataException;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Posterior;
import org.asterism.core.random.RandomStream;
import org.asterism.models.Gradients;
import org.asterism.models.Requests;
import org.asterism.models.Sampled;
import org.asterism.models.Sbc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The line is found in spite of its outliers, and each point's chance to be one is what the mixture says. */
class LineOutliersTest {
    private static final int POINTS = 25;
    private static final LinePriors PRIORS = new LinePriors(1, 10, 0.5);
    private static final double[] X = new Random(3).doubles(POINTS, 2, 12).toArray();
    private static final double[] ERROR =
            new Random(4).doubles(POINTS, 0.3, 1.5).toArray();

    private static DeclaredPosterior posterior(double[] y) {
        return LineDeclaration.posterior(LineData.of(X, y, ERROR, Dim.of("point", POINTS), "", "test"), PRIORS);
    }

    private static double[] someData() {
        Random random = new Random(5);
        double[] y = new double[POINTS];
        for (int n = 0; n < POINTS; n++) {
            y[n] = n % 6 == 0 ? 12 * random.nextGaussian() : 1 - 0.7 * X[n] + ERROR[n] * random.nextGaussian();
        }
        return y;
    }

    /** The published density and chances, written plainly. */
    @Test
    void densityIsThePublishedOne() {
        double[] y = someData();
        DeclaredPosterior posterior = posterior(y);
        Random random = new Random(6);
        double[] at = new double[5];
        double[] values = new double[6 + POINTS];
        for (int trial = 0; trial < 20; trial++) {
            for (int i = 0; i < at.length; i++) {
                at[i] = 1.5 * random.nextGaussian();
            }
            double reported =
                    posterior.newReporter().report(at, RandomStream.of(1, RandomStream.Purpose.REPORT, 0), values);
            double slope = values[0];
            double intercept = values[1];
            double f = values[3];
            double expected = new CauchyDistribution(null, 0, 1).logDensity(slope)
                    + new NormalDistribution(null, 0, 10).logDensity(intercept)
                    + Math.log(2)
                    + new NormalDistribution(null, 0, 10).logDensity(values[4])
                    + Math.log(2)
                    + new NormalDistribution(null, 0, 10).logDensity(values[5]);
            assertEquals(Math.atan(slope), values[2], 1e-15);
            for (int n = 0; n < POINTS; n++) {
                double ofLine =
                        (1 - f) * new NormalDistribution(null, slope * X[n] + intercept, ERROR[n]).density(y[n]);
                double ofOutlier =
                        f * new NormalDistribution(null, values[4], Math.hypot(values[5], ERROR[n])).density(y[n]);
                expected += Math.log(ofLine + ofOutlier);
                assertEquals(ofOutlier / (ofLine + ofOutlier), values[6 + n], 1e-12);
            }
            assertEquals(expected, reported, 1e-12 * Math.abs(expected));
        }
    }

    @Test
    void gradientIsExact() {
        Gradients.assertExactAtPriorDraws(posterior(someData()), 10, 7);
    }

    private static void calibrate(int sets) {
        Sbc.assertCalibrated(posterior(new double[POINTS]), LineOutliersTest::posterior, sets, 8);
    }

    @Test
    void findsTheTruthOfASimulation() {
        LineOutliersModel model = new LineOutliersModel();
        Generative.Simulation simulation = Requests.simulate(model, Map.of("n", "200"), 9);
        Posterior posterior = Requests.posterior(model, simulation.table());
        assertEquals(
                simulation.truth().stream().map(q -> q.variable()).toList(),
                posterior.variables(),
                "the truth is of what is reported");
        Sampled sampled = Sampled.from(posterior, 300, 10);
        for (int k = 0; k < 6; k++) {
            String name = simulation.truth().get(k).variable().name();
            double off = (sampled.mean(name, 0) - simulation.truth().get(k).values()[0]) / sampled.sd(name, 0);
            assertTrue(Math.abs(off) < 4, name + " is off by " + off + " standard deviations");
        }
    }

    private static DataException refused(Column... columns) {
        return assertThrows(
                DataException.class, () -> Requests.posterior(new LineOutliersModel(), Requests.table(columns)));
    }

    @Test
    void refusesWhatIsNoLine() {
        double[] three = {1, 2, 3};
        double[] same = {4, 4, 4};
        assertEquals(
                "test: the table has 2 points, and a line with outliers needs at least 3",
                refused(
                                new RealColumn("x", "", new double[2]),
                                new RealColumn("y", "", new double[2]),
                                new RealColumn("yerr", "", new double[] {1, 1}))
                        .getMessage());
        assertEquals(
                "test: x is 4.0 at all points, and a line needs two different ones; check the column and the selection",
                refused(new RealColumn("x", "", same), new RealColumn("y", "", three), new RealColumn("dy", "", three))
                        .getMessage());
        assertEquals(
                "test: column e_y is in mag, and y, whose error it is to be, in km/s;"
                        + " name another column with --column y_error=NAME, or correct the unit in the file",
                refused(
                                new RealColumn("x", "d", three),
                                new RealColumn("y", "km/s", three),
                                new RealColumn("e_y", "mag", three))
                        .getMessage());
    }

    @Test
    void takesTheErrorsInTheUnitOfTheirValues() {
        double[] x = {1, 2, 3};
        Posterior posterior = Requests.posterior(
                new LineOutliersModel(),
                Requests.table(
                        new RealColumn("x", "furlong", x),
                        new RealColumn("y", "km/s", x),
                        new RealColumn("e_y", "m/s", new double[] {100, 200, 300})));
        double[] error = ((DeclaredPosterior) posterior)
                .observed().stream()
                        .filter(q -> q.variable().name().equals("y_error"))
                        .findFirst()
                        .orElseThrow()
                        .values();
        assertEquals(0.2, error[1], 1e-15);
        assertTrue(Arrays.stream(error).allMatch(e -> e < 1));
    }

    @Test
    void isCalibrated() {
        calibrate(20);
    }

    @Tag("slow")
    @Test
    void isCalibratedOverManySets() {
        calibrate(100);
    }
}
