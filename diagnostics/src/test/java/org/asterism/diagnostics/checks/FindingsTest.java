package org.asterism.diagnostics.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.diagnostics.Chains;
import org.asterism.diagnostics.MadeDraws;
import org.asterism.diagnostics.summary.SummarisedDraws;
import org.junit.jupiter.api.Test;

/** Each run that went wrong leads with what explains it, and a clean run has no warning. */
class FindingsTest {
    private static final int CHAINS = 4;
    private static final int DRAWS = 1000;
    private static final Dim VISIT = Dim.of("visit", 30);

    /** What a run of NUTS on one star leaves: period and amplitude, statistics, data, replicates, log likelihoods. */
    private static final class Run {
        private double[][] period = shifted(Chains.independent(1, CHAINS, DRAWS), 0.001, 2.84);
        private double[][] amplitude = shifted(Chains.autoregressive(2, CHAINS, DRAWS, 0.2), 0.04, 5.2);
        private final double[][] diverging = new double[CHAINS][DRAWS];
        private final double[][] cut = new double[CHAINS][DRAWS];
        private double[][] energy = Chains.independent(4, CHAINS, DRAWS);
        private double[][] density = Chains.independent(5, CHAINS, DRAWS);
        private double scatter = 1;

        MadeDraws draws() {
            Random random = new Random(9);
            double[] velocity = new double[VISIT.size()];
            double[] error = new double[VISIT.size()];
            double[][][] replicates = new double[VISIT.size()][][];
            double[][][] logs = new double[VISIT.size()][][];
            for (int i = 0; i < velocity.length; i++) {
                double y = scatter * random.nextGaussian();
                velocity[i] = y;
                error[i] = 1;
                replicates[i] = Chains.independent(100 + i, CHAINS, DRAWS);
                logs[i] = Chains.map(Chains.independent(7, CHAINS, DRAWS), z -> -0.5 * (y - 0.18 * z) * (y - 0.18 * z));
            }
            Variable measured = Variable.vector("velocity", VISIT, "km/s", "");
            return new MadeDraws(CHAINS, DRAWS)
                    .with(Variable.scalar("P", "d", ""), period)
                    .with(Variable.scalar("a", "km/s", ""), amplitude)
                    .with(Statistic.flag("diverging", ""), diverging)
                    .with(Statistic.flag("reached_max_treedepth", ""), cut)
                    .with(Statistic.real("acceptance_rate", ""), Chains.map(energy, x -> 0.8))
                    .with(Statistic.real("energy", ""), energy)
                    .with(Statistic.real("log_prob", ""), density)
                    .observed(measured, velocity)
                    .observed(Variable.vector("velocity_error", VISIT, "km/s", ""), error)
                    .in(GroupedDraws.POSTERIOR_PREDICTIVE, measured, replicates)
                    .in(GroupedDraws.LOG_LIKELIHOOD, measured, logs);
        }
    }

    private static double[][] shifted(double[][] chains, double scale, double origin) {
        return Chains.map(chains, x -> origin + scale * x);
    }

    private static List<Finding> findings(Draws draws) {
        SummarisedDraws summarised = SummarisedDraws.of(draws);
        List<Finding> findings = new ArrayList<>();
        for (Diagnostic diagnostic : ServiceLoader.load(Diagnostic.class)) {
            findings.addAll(diagnostic.examine(summarised, Options.defaults(diagnostic.options())));
        }
        return FindingOrder.causesFirst(findings);
    }

    private static List<Finding> warnings(Draws draws) {
        return findings(draws).stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.WARNING)
                .toList();
    }

    @Test
    void aCleanRunHasNoWarning() {
        List<Finding> findings = findings(new Run().draws());
        assertEquals(List.of(), warnings(new Run().draws()));
        Map<String, Finding> byId = new TreeMap<>();
        findings.forEach(finding -> byId.put(finding.diagnostic(), finding));
        assertEquals(Finding.Verdict.PASSED, byId.get("fit").verdict());
        assertEquals(Finding.Verdict.PASSED, byId.get("loo").verdict());
        assertEquals(Finding.Verdict.PASSED, byId.get("modes").verdict());
        assertEquals(
                Finding.Verdict.NOT_AVAILABLE, byId.get("prior-sensitivity").verdict());
    }

    @Test
    void chainsInDifferentModesLead() {
        Run run = new Run();
        run.period[2] = shifted(new double[][] {run.period[2]}, 1, 11.36)[0];
        run.amplitude[2] = shifted(new double[][] {run.amplitude[2]}, 1, -3)[0];
        run.density[2] = shifted(new double[][] {run.density[2]}, 1, -35)[0];
        run.diverging[1][3] = 1;
        List<Finding> warnings = warnings(run.draws());
        assertEquals("modes", warnings.get(0).diagnostic());
        assertEquals(
                "chain 2 sits in another mode of P: 14.2 d against 2.84 d (and of another quantity)",
                warnings.get(0).message());
        assertTrue(
                warnings.get(0).advice().startsWith("The log density of chain 2 is on average 3")
                        && warnings.get(0).advice().contains(" lower. "),
                warnings.get(0).advice());
        assertEquals("divergences", warnings.get(1).diagnostic());
        assertTrue(warnings.stream().anyMatch(finding -> finding.diagnostic().equals("r-hat")));
    }

    @Test
    void nearModesAreToldApartByTheirDigits() {
        Run run = new Run();
        run.period = shifted(Chains.independent(1, CHAINS, DRAWS), 1e-6, 2.8411);
        run.period[0] = shifted(new double[][] {run.period[0]}, 1, 2e-4)[0];
        run.period[3] = run.period[0].clone();
        run.density[0] = shifted(new double[][] {run.density[0]}, 1, 50)[0];
        // Of two groups of two chains the one of the higher density is the one to compare with.
        assertEquals(
                "chains 1 and 2 sit in another mode of P: 2.84110 d against 2.84130 d",
                warnings(run.draws()).get(0).message());
    }

    @Test
    void divergencesLead() {
        Run run = new Run();
        for (int i = 0; i < 40; i++) {
            run.diverging[1][20 * i] = 1;
        }
        run.energy = Chains.autoregressive(4, CHAINS, DRAWS, 0.95);
        List<Finding> warnings = warnings(run.draws());
        assertEquals("divergences", warnings.get(0).diagnostic());
        assertEquals("40 of 4000 draws diverged (1.0 %)", warnings.get(0).message());
        assertEquals("energy", warnings.get(1).diagnostic());
    }

    @Test
    void underestimatedErrorsLead() {
        Run run = new Run();
        run.scatter = 6;
        List<Finding> warnings = warnings(run.draws());
        assertEquals("fit", warnings.get(0).diagnostic());
        assertTrue(
                warnings.get(0).message().matches("chi2/dof = \\d\\d\\.\\d for velocity: the errors are .*"),
                warnings.get(0).message());
        assertTrue(
                warnings.get(0).advice().contains("additional scatter"),
                warnings.get(0).advice());
    }

    @Test
    void chainsThatHaveNotConvergedLead() {
        Run run = new Run();
        run.amplitude = Chains.autoregressive(12, CHAINS, DRAWS, 0.9995);
        List<Finding> warnings = warnings(run.draws());
        assertEquals("r-hat", warnings.get(0).diagnostic());
        assertTrue(warnings.get(0).message().contains(" for a"), warnings.get(0).message());
        assertEquals("ess", warnings.get(1).diagnostic());
    }

    @Test
    void fewEffectiveDrawsNameACorrelation() {
        Run run = new Run();
        double[][] slow = Chains.autoregressive(13, CHAINS, DRAWS, 0.95);
        double[][] noise = Chains.independent(14, CHAINS, DRAWS);
        run.period = shifted(slow, 0.001, 2.84);
        run.amplitude = new double[CHAINS][DRAWS];
        for (int i = 0; i < CHAINS; i++) {
            for (int j = 0; j < DRAWS; j++) {
                run.amplitude[i][j] = -slow[i][j] + 0.1 * noise[i][j];
            }
        }
        Finding ess = warnings(run.draws()).stream()
                .filter(finding -> finding.diagnostic().equals("ess"))
                .findFirst()
                .orElseThrow();
        assertTrue(ess.advice().contains("P and a are correlated -0.99"), ess.advice());
    }

    /** The sampler sees one coordinate of the two, so nothing would be sampled faster. */
    @Test
    void aQuantityThatFollowsFromAnotherIsNoCorrelation() {
        Run run = new Run();
        run.period = shifted(Chains.autoregressive(13, CHAINS, DRAWS, 0.97), 0.001, 2.84);
        run.amplitude = Chains.map(run.period, p -> -Math.exp(40 * p));
        Finding ess = warnings(run.draws()).stream()
                .filter(finding -> finding.diagnostic().equals("ess"))
                .findFirst()
                .orElseThrow();
        assertFalse(ess.advice().contains("correlated"), ess.advice());
    }

    @Test
    void adviceOnTheFitNamesWhatTheModelOffers() {
        assertEquals(
                "The quoted widths of what it determines are too small, perhaps by a factor of 13. Try --errors jitter"
                        + " (additional scatter), --errors student (heavier tails) or an eccentric orbit (kepler-binary).",
                FitAdvice.of(163, Map.of("model", "binary", "model_errors", "quoted")));
        assertEquals(
                "The quoted widths of what it determines are too small, perhaps by a factor of 3.0. Try --errors student"
                        + " (heavier tails) or a model with more freedom.",
                FitAdvice.of(9, Map.of("model", "kepler-binary", "model_errors", "jitter")));
        assertEquals(
                "The quoted widths of what it determines are too small, perhaps by a factor of 3.0. Try additional scatter,"
                        + " heavier tails or a model with more freedom.",
                FitAdvice.of(9, Map.of("model", "cluster")));
    }

    /** The log likelihoods of 59 stars that hardly depend on theta, and of one that does. */
    private static MadeDraws withOneLoudStar(double[][] theta, double[][] ofLoud) {
        double[][][] logs = new double[60][][];
        List<String> names = new ArrayList<>();
        for (int n = 0; n < logs.length; n++) {
            names.add("S" + n);
            logs[n] = n == 7 ? ofLoud : Chains.map(theta, t -> -0.002 * t * t);
        }
        return new MadeDraws(CHAINS, DRAWS)
                .with(Variable.scalar("theta", "", ""), theta)
                .in(GroupedDraws.LOG_LIKELIHOOD, Variable.vector("y", Dim.of("star", names), "", ""), logs);
    }

    private static Finding loo(MadeDraws draws) {
        return new LooDiagnostic()
                .examine(draws, Options.defaults(new LooDiagnostic().options()))
                .get(0);
    }

    @Test
    void observationsThatDecideTooMuchAreNamed() {
        double[][] theta = Chains.independent(3, CHAINS, DRAWS);
        Finding loo = loo(withOneLoudStar(theta, Chains.map(theta, t -> -2 * (t - 3) * (t - 3))));
        assertEquals(Finding.Verdict.WARNING, loo.verdict(), loo.message());
        assertTrue(loo.message().startsWith("leave-one-out cannot be trusted for 1 of 60 observations"), loo.message());
        assertTrue(loo.message().contains("for y[S7] (limit 0.70)"), loo.message());
    }

    /**
     * theta is N(0, 1) with the star S7, whose measurement {@code y} of theta has the precision 0.9. Without it theta is N(−9y,
     * 10), so that y is 10y/√(10 + 1/0.9) = 3y standard deviations off: nine for y = 3, less than one for y = 0.3. Of the
     * weights 1/L, Pareto k is 0.9 for either.
     */
    private static Finding looWithStarThatDecidesNearlyAll(double y) {
        double[][] theta = Chains.independent(3, CHAINS, DRAWS);
        double[][] noise = Chains.independent(4, CHAINS, DRAWS);
        double[][] replicates = new double[CHAINS][DRAWS];
        for (int c = 0; c < CHAINS; c++) {
            for (int d = 0; d < DRAWS; d++) {
                replicates[c][d] = theta[c][d] + noise[c][d] / Math.sqrt(0.9);
            }
        }
        double[][][] all = new double[60][][];
        Arrays.fill(all, replicates);
        double[] values = new double[60];
        values[7] = y;
        return loo(withOneLoudStar(theta, Chains.map(theta, t -> -0.45 * (t - y) * (t - y)))
                .observed(Variable.vector("y", Dim.of("star", 60), "", ""), values)
                .in(GroupedDraws.POSTERIOR_PREDICTIVE, Variable.vector("y", Dim.of("star", 60), "", ""), all));
    }

    @Test
    void observationsThatDecideMuchAreNoWarningWhereTheOthersPredictThem() {
        Finding loo = looWithStarThatDecidesNearlyAll(0.3);
        assertEquals(Finding.Verdict.PASSED, loo.verdict(), loo.message());
        assertTrue(loo.value() > 0.7, loo.toString());
        assertTrue(loo.message().contains("needs care for 1 of 60: Pareto k is"), loo.message());
        assertTrue(loo.message().endsWith("for y[S7]"), loo.message());
    }

    @Test
    void observationsThatDecideMuchAgainstTheOthersAreAWarning() {
        Finding loo = looWithStarThatDecidesNearlyAll(3);
        assertEquals(Finding.Verdict.WARNING, loo.verdict(), loo.message());
        assertTrue(loo.message().contains("for y[S7] (limit 0.70)"), loo.message());
    }

    /** Where every star has a parameter of its own, large k are no news. */
    @Test
    void leavingOutIsNotAskedOfAModelWithAParameterForEachObservation() {
        double[][][] logs = new double[30][][];
        for (int n = 0; n < logs.length; n++) {
            logs[n] = Chains.map(Chains.independent(100 + n, CHAINS, DRAWS), t -> -2 * t * t);
        }
        MadeDraws draws = new MadeDraws(CHAINS, DRAWS)
                .with(Variable.scalar("theta", "", ""), Chains.independent(3, CHAINS, DRAWS))
                .in(GroupedDraws.LOG_LIKELIHOOD, Variable.vector("y", Dim.of("star", 30), "", ""), logs);
        Finding loo = loo(draws);
        assertEquals(Finding.Verdict.NOT_AVAILABLE, loo.verdict(), loo.message());
        assertTrue(loo.message().contains("parameters in effect to themselves"), loo.message());
    }

    @Test
    void aPosteriorThatOwesMuchToItsPriorIsNamed() {
        double[][] theta = Chains.independent(3, CHAINS, DRAWS);
        double[][] other = Chains.independent(4, CHAINS, DRAWS);
        MadeDraws draws = new MadeDraws(CHAINS, DRAWS)
                .with(Variable.scalar("theta", "", ""), theta)
                .with(Variable.scalar("free", "", ""), other)
                .in(GroupedDraws.LOG_PRIOR, Variable.scalar("theta", "", ""), Chains.map(theta, t -> -0.49 * t * t))
                .in(GroupedDraws.LOG_LIKELIHOOD, Variable.scalar("y", "", ""), Chains.map(theta, t -> -0.01 * t * t));
        Finding finding = new PriorSensitivityDiagnostic()
                .examine(draws, Options.defaults(new PriorSensitivityDiagnostic().options()))
                .get(0);
        assertEquals(Finding.Verdict.WARNING, finding.verdict());
        assertTrue(finding.message().startsWith("the posterior of theta owes much to the prior"), finding.message());
        assertTrue(finding.advice().startsWith("The data say little about it"), finding.advice());
    }

    @Test
    void findingsOfPlugInsComeAfterThoseThatExplain() {
        List<Finding> ordered = FindingOrder.causesFirst(List.of(
                Finding.passed("modes", 1, ""),
                Finding.warning("of-a-plug-in", 1, "", ""),
                Finding.notAvailable("loo", ""),
                Finding.warning("ess", 1, "", ""),
                Finding.warning("r-hat", 1, "", "")));
        assertEquals(
                List.of("r-hat", "ess", "of-a-plug-in", "modes", "loo"),
                ordered.stream().map(Finding::diagnostic).toList());
    }

    @Test
    void oneChainCannotBeComparedAndSaysSo() {
        MadeDraws draws = new MadeDraws(1, 100).with(Variable.scalar("x", "", ""), Chains.independent(1, 1, 100));
        Finding modes = new ModesDiagnostic()
                .examine(draws, Options.defaults(new ModesDiagnostic().options()))
                .get(0);
        assertEquals(Finding.Verdict.NOT_AVAILABLE, modes.verdict());
        assertFalse(modes.message().isEmpty());
    }
}
