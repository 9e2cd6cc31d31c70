package org.asterism.diagnostics.calibration;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;
import org.asterism.core.random.RandomStream;
import org.asterism.core.run.Cancellation;
import org.junit.jupiter.api.Test;

/** A calibration passes the right inference, names what is wrong with a wrong one, and depends on nothing but its seed. */
class CalibrationTest {
    private static final int DATA = 4;

    private static final CalibrationSettings SETTINGS =
            CalibrationSettings.usual(new GridSampler(), 1).withSimulations(200).withChains(1, 0, 99, 99);

    /** The standard deviation of a few numbers about zero: sd ~ HalfNormal(scale), sampled as ln sd; {@code z} follows. */
    private static DeclaredPosterior posterior(double[] data, double scale) {
        ModelGraph m = new ModelGraph();
        Expr sd = m.random("sd", halfNormal(scale));
        Expr y = m.observe("y", normal(constant(0), sd), data, Dim.of("n", data.length));
        m.deterministic("z", y.over(sd));
        return m.posterior();
    }

    private static final DeclaredPosterior DESIGN = posterior(new double[DATA], 1);

    private static CalibrationResult calibrate(Function<double[], ? extends Posterior> posteriorOf) {
        return Calibration.run(PredictiveExperiment.of(DESIGN, posteriorOf, data -> posterior(data, 1)), SETTINGS);
    }

    private static RankUniformity.Direction direction(CalibrationResult result, String quantity) {
        RankUniformity uniformity = result.quantity(quantity).uniformity();
        assertFalse(uniformity.uniform(), quantity + " " + uniformity);
        return uniformity.direction();
    }

    /** The same posterior with another density. */
    private record Changed(Posterior of, Function<LogDensity, LogDensity> change) implements Posterior {
        @Override
        public ParameterSpace parameters() {
            return of.parameters();
        }

        @Override
        public List<Variable> variables() {
            return of.variables();
        }

        @Override
        public LogDensity newLogDensity() {
            return change.apply(of.newLogDensity());
        }

        @Override
        public Reporter newReporter() {
            return of.newReporter();
        }

        @Override
        public StartPoint start() {
            return of.start();
        }
    }

    private record Summed(LogDensity first, LogDensity second, double factor) implements LogDensity {
        @Override
        public int dimension() {
            return first.dimension();
        }

        @Override
        public double logDensity(double[] position) {
            return first.logDensity(position) + factor * second.logDensity(position);
        }
    }

    private record Coordinate() implements LogDensity {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double logDensity(double[] position) {
            return position[0];
        }
    }

    /** The prior of ln sd, with the Jacobian of the logarithm. */
    private record Prior() implements LogDensity {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double logDensity(double[] position) {
            return -0.5 * Math.exp(2 * position[0]) + position[0];
        }
    }

    @Test
    void theRightPosteriorPasses() {
        CalibrationResult result = calibrate(data -> posterior(data, 1));
        assertTrue(result.passes(), result.findings().toString());
        assertEquals(
                List.of("sd", "log_prob", "log_likelihood"),
                result.quantities().stream().map(QuantityRanks::name).toList(),
                "z follows from the data, so that the truth has none of its own");
        assertEquals(200, result.trials());
        assertEquals(Finding.Verdict.PASSED, result.findings().get(0).verdict());
        // Independent draws: the estimate of their effective number scatters about 99.
        assertEquals(99, result.quantity("sd").effective(), 25);
    }

    @Test
    void aPriorOfAnotherWidthIsSeen() {
        CalibrationResult result = calibrate(data -> posterior(data, 0.4));
        assertEquals(RankUniformity.Direction.TOO_LOW, direction(result, "sd"));
        assertFalse(result.passes());
        Finding first = result.findings().get(0);
        assertEquals(Finding.Verdict.WARNING, first.verdict());
        assertTrue(first.message().contains("the posterior lies too low"), first.message());
    }

    @Test
    void aMissingJacobianIsSeen() {
        CalibrationResult result = calibrate(
                data -> new Changed(posterior(data, 1), density -> new Summed(density, new Coordinate(), -1)));
        assertEquals(RankUniformity.Direction.TOO_LOW, direction(result, "sd"));
    }

    @Test
    void dataUsedTwiceAreSeen() {
        CalibrationResult result = calibrate(data -> new Changed(
                posterior(data, 1), density -> new Summed(density, new Summed(density, new Prior(), -1), 1)));
        assertEquals(RankUniformity.Direction.TOO_NARROW, direction(result, "sd"));
        assertTrue(result.findings().get(0).advice().contains("overconfident"));
    }

    @Test
    void aBiasedSimulationIsSeen() {
        CalibrationResult result = calibrate(
                data -> posterior(Arrays.stream(data).map(y -> 1.6 * y).toArray(), 1));
        assertEquals(RankUniformity.Direction.TOO_HIGH, direction(result, "sd"));
    }

    /** The prior in place of the posterior is calibrated in every parameter; only the likelihood tells. */
    @Test
    void dataThatAreNotUsedAreSeenByTheLikelihoodAlone() {
        CalibrationResult result = calibrate(data -> new Changed(posterior(data, 1), density -> new Prior()));
        assertTrue(result.quantity("sd").uniformity().uniform());
        assertFalse(result.quantity("log_likelihood").uniformity().uniform());
    }

    @Test
    void correlatedDrawsAreNamedAsAReason() {
        CalibrationSettings few = SETTINGS.withSimulations(30).withChains(1, 0, 50, 50);
        int[] ranks = new int[30];
        Arrays.setAll(ranks, i -> i % 2 * 50);
        QuantityRanks ends = new QuantityRanks("sd", ranks, RankUniformity.of(ranks, 50, 0.99), 12);
        QuantityRanks alike = new QuantityRanks("width", ranks, ends.uniformity(), 40);
        CalibrationResult result = new CalibrationResult(
                few, IntStream.range(0, 30).boxed().toList(), List.of(ends, alike), List.of(), 3, false);
        List<Finding> findings = result.findings();
        assertEquals(2, findings.size(), "quantities that stray alike are told together: " + findings);
        assertTrue(findings.get(0).message().startsWith("sd, width: the ranks"), findings.toString());
        assertTrue(findings.get(0).advice().contains("50 draws, of which 12 are effective"), findings.toString());
        assertTrue(findings.get(1).message().contains("3 of 1500 draws diverged"), findings.toString());
    }

    /** The same with loops and comparisons alone: truth, data, draws of the grid, and the count of those below. */
    @Test
    void ranksAreThoseOfAPlainTwin() {
        CalibrationSettings settings = SETTINGS.withSimulations(7).withChains(2, 5, 40, 16);
        CalibrationResult result =
                Calibration.run(PredictiveExperiment.of(DESIGN, data -> posterior(data, 1)), settings);
        for (int trial = 0; trial < 7; trial++) {
            RandomStream random = RandomStream.of(1, RandomStream.Purpose.SIMULATION, trial + 1);
            double[] truth = new double[1 + DATA];
            double[] data = new double[DATA];
            DESIGN.newPredictor().drawPrior(random, truth);
            DESIGN.newPredictor().predict(truth, random, data);
            double[] sums = GridSampler.sums(posterior(data, 1).newLogDensity());
            long seed = random.nextLong();
            double[] all = new double[80];
            for (int chain = 0; chain < 2; chain++) {
                RandomStream own = RandomStream.of(seed, RandomStream.Purpose.SAMPLING, chain);
                for (int i = 0; i < 45; i++) {
                    double sd = Math.exp(GridSampler.draw(sums, own));
                    if (i >= 5) {
                        all[40 * chain + i - 5] = sd;
                    }
                }
            }
            int below = 0;
            int likelier = 0;
            for (int i = 2; i < 80; i += 5) {
                below += all[i] < truth[0] ? 1 : 0;
                likelier += logLikelihood(data, all[i]) < logLikelihood(data, truth[0]) ? 1 : 0;
            }
            assertEquals(below, result.quantity("sd").ranks()[trial]);
            assertEquals(likelier, result.quantity("log_likelihood").ranks()[trial]);
        }
    }

    private static double logLikelihood(double[] data, double sd) {
        return Arrays.stream(data)
                .map(y -> -0.5 * y * y / (sd * sd) - Math.log(sd))
                .sum();
    }

    private static int[][] ranks(CalibrationResult result) {
        return result.quantities().stream().map(QuantityRanks::ranks).toArray(int[][]::new);
    }

    @Test
    void threadsHaveNoInfluence() {
        PredictiveExperiment experiment = PredictiveExperiment.of(DESIGN, data -> posterior(data, 1));
        CalibrationSettings settings = SETTINGS.withSimulations(20);
        assertArrayEquals(
                ranks(Calibration.run(experiment, settings.withThreads(1))),
                ranks(Calibration.run(experiment, settings.withThreads(4))));
    }

    @Test
    void whatIsOverWhenItIsCancelledIsKept() {
        PredictiveExperiment experiment = PredictiveExperiment.of(DESIGN, data -> posterior(data, 1));
        CalibrationSettings settings = SETTINGS.withSimulations(20).withThreads(1);
        Cancellation cancellation = new Cancellation();
        CalibrationResult part = Calibration.run(
                experiment,
                settings,
                (done, total, failed) -> {
                    if (done == 6) {
                        cancellation.request();
                    }
                },
                cancellation);
        assertTrue(part.cancelled());
        assertEquals(6, part.trials());
        int[] all = Calibration.run(experiment, settings).quantity("sd").ranks();
        assertArrayEquals(Arrays.copyOf(all, 6), part.quantity("sd").ranks());
        assertTrue(
                part.findings().get(0).message().contains("which are few"),
                part.findings().toString());
    }

    /** An experiment of which some trials fail. */
    private record Failing(Experiment of, AtomicInteger count) implements Experiment {
        @Override
        public List<Variable> variables() {
            return of.variables();
        }

        @Override
        public Set<String> tested() {
            return of.tested();
        }

        @Override
        public Trial draw(RandomGenerator random) {
            if (count.getAndIncrement() % 5 == 2) {
                throw new IllegalStateException("no such star");
            }
            return of.draw(random);
        }
    }

    @Test
    void trialsThatFailAreCountedAndTold() {
        Experiment experiment =
                new Failing(PredictiveExperiment.of(DESIGN, data -> posterior(data, 1)), new AtomicInteger());
        CalibrationResult result = Calibration.run(experiment, SETTINGS.withSimulations(25));
        assertEquals(20, result.trials());
        assertEquals(5, result.failures().size());
        assertEquals(20, result.ranked().stream().distinct().count(), "each of its own trial");
        Finding told = result.findings().get(1);
        assertTrue(told.message().contains("5 of 25 simulations failed, the first with: no such star"), told.message());
    }

    @Test
    void tablesHoldEveryQuantityAndEveryRank() {
        CalibrationResult result = Calibration.run(
                PredictiveExperiment.of(DESIGN, data -> posterior(data, 1)), SETTINGS.withSimulations(25));
        List<String> lines = CalibrationTable.text(result).lines().toList();
        assertTrue(lines.get(0).matches(" +chance +bias +spread +ess +verdict"), lines.get(0));
        assertTrue(lines.get(1).startsWith("sd "), lines.get(1));
        assertEquals(4, lines.size());
        List<String> rows = CalibrationTable.ranks(result).lines().toList();
        assertEquals("simulation,\"sd\",\"log_prob\",\"log_likelihood\"", rows.get(0));
        assertEquals(26, rows.size());
        assertTrue(rows.get(25).startsWith("24," + result.quantity("sd").ranks()[24] + ","), rows.get(25));
    }

    @Test
    void refusesPosteriorsOfOtherVariables() {
        ModelGraph m = new ModelGraph();
        m.observe("y", normal(constant(0), m.random("width", halfNormal(1))), new double[1], Dim.of("n", 1));
        DeclaredPosterior other = m.posterior();
        CalibrationResult result = calibrate(data -> other);
        assertEquals(0, result.trials());
        assertTrue(result.findings().get(0).message().contains("the posterior reports [width[1]]"));
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withChains(1, 10, 50, 51));
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withSimulations(0));
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withFalseAlarm(0));
    }

    @Test
    void longVariablesAreThinnedToSomeElementsAndTheirMean() {
        ModelGraph m = new ModelGraph();
        Dim star = Dim.of("star", 101);
        Expr r = m.random("r", normal(0, 1), star);
        m.random("e", normal(0, 1), Dim.of("pair", 5));
        m.observe("y", normal(r, constant(1)), new double[101], star);
        DeclaredPosterior posterior = m.posterior();
        TestQuantities quantities = TestQuantities.of(posterior.variables(), Set.of("r", "e"), posterior);
        assertEquals(
                List.of(
                        "r[0]",
                        "r[33]",
                        "r[67]",
                        "r[100]",
                        "mean(r)",
                        "e[0]",
                        "e[1]",
                        "e[2]",
                        "e[3]",
                        "e[4]",
                        "log_prob",
                        "log_likelihood"),
                quantities.names());
        double[] values = new double[106];
        Arrays.setAll(values, i -> i);
        assertEquals(67, quantities.of(2, values));
        assertEquals(50, quantities.of(4, values), 1e-12);
        assertEquals(103, quantities.of(7, values));
        // Each of 101 unit normals, observed as zero with unit error.
        double sum = 0;
        for (int n = 0; n <= 100; n++) {
            sum += -0.5 * n * n - 0.5 * Math.log(2 * Math.PI);
        }
        assertEquals(sum, quantities.of(11, values), 1e-9);
    }
}
