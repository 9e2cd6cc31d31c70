package org.asterism.models.dispersion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.error.DataException;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Posterior;
import org.asterism.models.Gradients;
import org.asterism.models.Requests;
import org.asterism.models.Sampled;
import org.asterism.models.Sbc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mean and dispersion of members are those of the closed form, whether their velocities are sampled or integrated out. */
class VelocityDispersionTest {
    private static final int MEMBERS = 12;
    private static final DispersionPriors PRIORS = new DispersionPriors(200, 500, 800);
    private static final double[] VELOCITY = {310, -480, 1210, 150, 95, -760, 420, 880, -35, 240, -1300, 505};
    private static final double[] ERROR = {40, 300, 120, 25, 600, 90, 60, 200, 35, 450, 150, 80};

    private static DeclaredPosterior posterior(double[] velocity, boolean marginal) {
        return DispersionDeclaration.posterior(
                DispersionData.ofVelocities(velocity, ERROR, Dim.of("member", MEMBERS), "test"), PRIORS, marginal);
    }

    /** The closed form: y ~ N(mean, √(dispersion² + error²)), summed over a grid. */
    private record Closed(double[] mean, double[] sd, double ofMember, double sdOfMember) {
        static final int MEMBER = 4;

        static Closed onGrid() {
            double total = 0;
            double[] sum = new double[2];
            double[] squares = new double[2];
            double ofMember = 0;
            double squareOfMember = 0;
            // Twenty widths to either side in steps of a twentieth: the trapezoidal rule is exact to rounding.
            for (double mean = -2500; mean < 2900; mean += 10) {
                for (double s = 5; s < 4000; s += 10) {
                    double log = -0.5 * Math.pow((mean - 200) / 500, 2) - 0.5 * Math.pow(s / 800, 2);
                    for (int n = 0; n < MEMBERS; n++) {
                        double variance = s * s + ERROR[n] * ERROR[n];
                        log -= 0.5 * (Math.log(variance) + Math.pow(VELOCITY[n] - mean, 2) / variance);
                    }
                    double weight = Math.exp(log + 70);
                    total += weight;
                    sum[0] += weight * mean;
                    squares[0] += weight * mean * mean;
                    sum[1] += weight * s;
                    squares[1] += weight * s * s;
                    double noise = ERROR[MEMBER] * ERROR[MEMBER];
                    double v = (mean * noise + VELOCITY[MEMBER] * s * s) / (noise + s * s);
                    ofMember += weight * v;
                    squareOfMember += weight * (v * v + noise * s * s / (noise + s * s));
                }
            }
            double[] means = {sum[0] / total, sum[1] / total};
            double v = ofMember / total;
            return new Closed(
                    means,
                    new double[] {
                        Math.sqrt(squares[0] / total - means[0] * means[0]),
                        Math.sqrt(squares[1] / total - means[1] * means[1])
                    },
                    v,
                    Math.sqrt(squareOfMember / total - v * v));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void posteriorIsThatOfTheClosedForm(boolean marginal) {
        Closed closed = Closed.onGrid();
        Sampled sampled = Sampled.from(posterior(VELOCITY, marginal), 3000, 5);
        sampled.assertMoments("mean", 0, closed.mean()[0], closed.sd()[0]);
        sampled.assertMoments("dispersion", 0, closed.mean()[1], closed.sd()[1]);
        sampled.assertMoments("v", Closed.MEMBER, closed.ofMember(), closed.sdOfMember());
    }

    /** In units of their conditional distribution the velocities are standard normal, whatever mean and dispersion are. */
    @Test
    void sampledVelocitiesAddStandardNormalsToTheMarginalDensity() {
        DeclaredPosterior full = posterior(VELOCITY, false);
        DeclaredPosterior marginal = posterior(VELOCITY, true);
        Random random = new Random(6);
        for (int trial = 0; trial < 20; trial++) {
            double[] at = new double[MEMBERS + 2];
            at[0] = 400 * random.nextGaussian();
            at[1] = 6 + random.nextGaussian();
            double normals = 0;
            for (int n = 2; n < at.length; n++) {
                at[n] = random.nextGaussian();
                normals -= 0.5 * at[n] * at[n] + 0.5 * Math.log(2 * Math.PI);
            }
            double expected = marginal.newLogDensity().logDensity(Arrays.copyOf(at, 2)) + normals;
            // Sums of some fifty terms, the greatest of them thousands where the dispersion is small.
            assertEquals(expected, full.newLogDensity().logDensity(at), 1e-11 * Math.abs(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gradientIsExact(boolean marginal) {
        Gradients.assertExactAtPriorDraws(posterior(VELOCITY, marginal), 10, 7);
    }

    private static void calibrate(boolean marginal, int sets) {
        Sbc.assertCalibrated(posterior(VELOCITY, false), data -> posterior(data, marginal), sets, 8);
    }

    @Test
    void isCalibrated() {
        calibrate(false, 20);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isCalibratedOverManySets(boolean marginal) {
        calibrate(marginal, 100);
    }

    @Test
    void findsTheTruthOfASimulation() {
        VelocityDispersionModel model = new VelocityDispersionModel();
        Generative.Simulation simulation = Requests.simulate(model, Map.of("n", "400", "dispersion", "700"), 9);
        Posterior posterior = Requests.posterior(model, simulation.table());
        assertEquals(
                simulation.truth().stream().map(q -> q.variable()).toList(),
                posterior.variables(),
                "the truth is of what is reported");
        Sampled sampled = Sampled.from(posterior, 300, 10);
        for (int k = 0; k < 3; k++) {
            String name = simulation.truth().get(k).variable().name();
            double off = (sampled.mean(name, 0) - simulation.truth().get(k).values()[0]) / sampled.sd(name, 0);
            assertTrue(Math.abs(off) < 4, name + " is off by " + off + " standard deviations");
        }
    }

    @Test
    void velocitiesOfRedshiftsAreInTheClustersFrame() {
        double[] redshift = {0.5, 0.502};
        DispersionData data =
                DispersionData.ofRedshifts(redshift, new double[] {1e-4, 2e-4}, Dim.of("member", 2), "test");
        double step = 299792.458 * 0.001 / 1.501;
        assertEquals(-step, data.velocity()[0], 1e-9);
        assertEquals(step, data.velocity()[1], 1e-9);
        assertEquals(0.2 * step, data.error()[1], 1e-9);
        assertEquals(0.501, data.redshift().orElseThrow(), 1e-15);
    }

    private static Table table(String value, String unit, double... values) {
        double[] errors = new double[values.length];
        Arrays.fill(errors, 0.001);
        return Requests.table(new RealColumn(value, unit, values), new RealColumn("e_" + value, unit, errors));
    }

    @Test
    void takesRedshiftsOrVelocitiesByTheirNames() {
        VelocityDispersionModel model = new VelocityDispersionModel();
        assertEquals(
                4,
                Requests.posterior(model, table("z", "", 0.02, 0.021))
                        .variables()
                        .size());
        assertEquals(
                3,
                Requests.posterior(model, table("HRV", "km/s", 220, 230))
                        .variables()
                        .size());
    }

    @Test
    void refusesWhatIsNoCluster() {
        VelocityDispersionModel model = new VelocityDispersionModel();
        refuses(model, table("z", "", 0.02), "the table has one member, and a dispersion needs at least two");
        refuses(
                model,
                table("z", "", 0.02, 6912),
                "column z has values that are no redshifts: row 2 (6912.0); leave these rows out; if they are velocities"
                        + " in km/s, name the column with --column velocity=z");
        refuses(model, table("mag", "", 17, 18), "the model needs redshifts or velocities with their errors");
    }

    private static void refuses(VelocityDispersionModel model, Table table, String message) {
        DataException thrown = assertThrows(DataException.class, () -> Requests.posterior(model, table));
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    }
}
