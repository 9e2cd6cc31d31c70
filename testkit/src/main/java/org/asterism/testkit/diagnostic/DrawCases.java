package org.asterism.testkit.diagnostic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;

/**
 * The draws that a diagnostic is shown, by what they are called: what a sound run of a measurement of one mean leaves, the same
 * with one fault each, and draws so few or strange that nothing can be said.
 */
final class DrawCases {
    private static final int CHAINS = 4;
    private static final int DRAWS = 500;
    private static final int OBSERVATIONS = 20;

    private final int chains;
    private final int draws;
    private double[][] mean;
    private double[][] diverging;
    private double[][] cut;
    private double[][] energy;
    private double[][] acceptance;
    private double scatter = 1;
    private double outlier;
    private double sensitivity = 0.05;

    private DrawCases(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
        this.mean = MadeChains.independent(1, chains, draws);
        this.diverging = MadeChains.constant(chains, draws, 0);
        this.cut = MadeChains.constant(chains, draws, 0);
        this.energy = MadeChains.independent(2, chains, draws);
        this.acceptance = MadeChains.map(MadeChains.independent(3, chains, draws), z -> 0.8 + 0.02 * Math.tanh(z));
    }

    static ArrayDraws healthy() {
        return new DrawCases(CHAINS, DRAWS).make();
    }

    /** Each with one fault. */
    static Map<String, ArrayDraws> sick() {
        Map<String, ArrayDraws> cases = new LinkedHashMap<>();
        cases.put("chains apart", apart());
        cases.put("a chain that stands still", still());
        DrawCases slow = new DrawCases(CHAINS, DRAWS);
        slow.mean = MadeChains.correlated(4, CHAINS, DRAWS, 0.99);
        cases.put("slow chains", slow.make());
        DrawCases divergent = new DrawCases(CHAINS, DRAWS);
        divergent.diverging = MadeChains.flags(CHAINS, DRAWS, 10);
        cases.put("divergences", divergent.make());
        DrawCases deep = new DrawCases(CHAINS, DRAWS);
        deep.cut = MadeChains.flags(CHAINS, DRAWS, 2);
        cases.put("paths cut short", deep.make());
        DrawCases sticky = new DrawCases(CHAINS, DRAWS);
        sticky.energy = MadeChains.correlated(5, CHAINS, DRAWS, 0.98);
        cases.put("sticky energy", sticky.make());
        DrawCases rejecting = new DrawCases(CHAINS, DRAWS);
        rejecting.acceptance = MadeChains.constant(CHAINS, DRAWS, 0.2);
        cases.put("few acceptances", rejecting.make());
        DrawCases misfit = new DrawCases(CHAINS, DRAWS);
        misfit.scatter = 6;
        cases.put("misfit", misfit.make());
        DrawCases outlying = new DrawCases(CHAINS, DRAWS);
        outlying.outlier = 40;
        cases.put("one observation that decides", outlying.make());
        DrawCases prior = new DrawCases(CHAINS, DRAWS);
        prior.sensitivity = 1.2;
        cases.put("a prior that decides", prior.make());
        return cases;
    }

    private static ArrayDraws apart() {
        DrawCases apart = new DrawCases(CHAINS, DRAWS);
        apart.mean[2] = Arrays.stream(apart.mean[2]).map(x -> x + 20).toArray();
        return apart.make();
    }

    /** Nearly from its beginning. */
    private static ArrayDraws still() {
        DrawCases still = new DrawCases(CHAINS, DRAWS);
        Arrays.fill(still.mean[3], DRAWS / 25, DRAWS, still.mean[3][DRAWS / 25]);
        return still.make();
    }

    /** So few or strange that little can be said. */
    static Map<String, ArrayDraws> odd() {
        Map<String, ArrayDraws> cases = new LinkedHashMap<>();
        for (int count : new int[] {1, 2, 3, 4, 7}) {
            cases.put(count + " draws", new DrawCases(CHAINS, count).make());
        }
        cases.put("one chain", new DrawCases(1, DRAWS).make());
        cases.put("one draw of one chain", new DrawCases(1, 1).make());
        cases.put("constant draws", withMean(MadeChains.constant(CHAINS, DRAWS, 3)));
        cases.put("NaN among the draws", withMean(oneOf(Double.NaN)));
        cases.put("infinity among the draws", withMean(oneOf(Double.POSITIVE_INFINITY)));
        cases.put("NaN alone", withMean(MadeChains.constant(CHAINS, DRAWS, Double.NaN)));
        cases.put(
                "no statistics",
                ArrayDraws.of(CHAINS, DRAWS)
                        .with(Variable.scalar("mean", "km/s", "mean"), MadeChains.independent(1, CHAINS, DRAWS)));
        DrawCases still = new DrawCases(CHAINS, DRAWS);
        still.energy = MadeChains.constant(CHAINS, DRAWS, 1);
        still.acceptance = MadeChains.constant(CHAINS, DRAWS, Double.NaN);
        cases.put("statistics without a number", still.make());
        return cases;
    }

    private static double[][] oneOf(double value) {
        double[][] chains = MadeChains.independent(1, CHAINS, DRAWS);
        chains[1][17] = value;
        return chains;
    }

    private static ArrayDraws withMean(double[][] mean) {
        DrawCases made = new DrawCases(CHAINS, DRAWS);
        made.mean = mean;
        return made.make();
    }

    private ArrayDraws make() {
        Dim visit = Dim.of("visit", OBSERVATIONS);
        double[] y = new double[OBSERVATIONS];
        double[] errors = new double[OBSERVATIONS];
        double[][][] replicates = new double[OBSERVATIONS][][];
        double[][][] likelihoods = new double[OBSERVATIONS][][];
        double[] noise = MadeChains.independent(6, 1, OBSERVATIONS)[0];
        double width = 1 / Math.sqrt(OBSERVATIONS);
        double[][] scaled = MadeChains.map(mean, z -> width * z);
        for (int i = 0; i < OBSERVATIONS; i++) {
            double value = scatter * noise[i] + (i == 0 ? outlier : 0);
            y[i] = value;
            errors[i] = 1;
            double[][] drawn = MadeChains.independent(100 + i, chains, draws);
            replicates[i] = sum(scaled, drawn);
            likelihoods[i] = MadeChains.map(scaled, m -> -0.5 * (value - m) * (value - m) - 0.9189385332046727);
        }
        double[][] prior = MadeChains.map(mean, z -> -0.5 * sensitivity * sensitivity * z * z);
        Variable observed = Variable.vector("velocity", visit, "km/s", "radial velocity");
        return ArrayDraws.of(chains, draws)
                .with(Variable.scalar("mean", "km/s", "mean velocity"), scaled)
                .with(
                        Variable.vector("offset", Dim.of("star", 2), "km/s", "offset of a star"),
                        MadeChains.independent(7, chains, draws),
                        MadeChains.independent(8, chains, draws))
                .with(Statistic.flag("diverging", "whether the path diverged"), diverging)
                .with(Statistic.flag("reached_max_treedepth", "whether the path was cut short"), cut)
                .with(Statistic.real("acceptance_rate", "mean probability of acceptance"), acceptance)
                .with(Statistic.real("energy", "energy of the draw"), energy)
                .with(Statistic.real("log_prob", "log joint density"), MadeChains.map(mean, z -> -0.5 * z * z))
                .observed(observed, y)
                .observed(Variable.vector("velocity_error", visit, "km/s", "its standard error"), errors)
                .in(GroupedDraws.POSTERIOR_PREDICTIVE, observed, replicates)
                .in(GroupedDraws.LOG_LIKELIHOOD, observed, likelihoods)
                .in(GroupedDraws.LOG_PRIOR, Variable.scalar("mean", "", "log prior of the mean"), prior);
    }

    private static double[][] sum(double[][] one, double[][] other) {
        double[][] sum = new double[one.length][one[0].length];
        for (int c = 0; c < sum.length; c++) {
            for (int i = 0; i < sum[c].length; i++) {
                sum[c][i] = one[c][i] + other[c][i];
            }
        }
        return sum;
    }
}
