package org.asterism.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.samplers.nuts.NutsSampler;

/**
 * Simulation-based calibration: a truth from the prior, data from the truth, draws from the posterior of the data; the rank
 * of the truth among the draws is uniform if density, coordinates, start and report are right (Talts et al. 2018,
 * doi:10.48550/arXiv.1804.06788). The log likelihood is ranked too, which sees errors that no single parameter shows
 * (Modrák et al. 2023, doi:10.1214/23-BA1404).
 *
 * <pre>{@code
 *   DeclaredPosterior design = …;                           // any posterior of the model whose data have the right shape
 *   Sbc.calibrate(design, data -> posteriorOf(data), 20, seed).assertUniform();
 * }</pre>
 */
public final class Sbc {
    /** Draws that are ranked: every eighth, so that they hardly know of one another. */
    private static final int KEPT = 63;

    private static final int THIN = 8;
    private static final int TUNE = 400;
    /** How often a test without error fails, over all its quantities and statistics. */
    private static final double FALSE_ALARM = 1e-3;

    private static final int STATISTICS = 3;

    private final List<String> names;
    private final int[][] ranks;
    private final int divergences;
    private final long seed;
    private final Set<String> ofData;

    private Sbc(Set<String> ofData, List<String> names, int[][] ranks, int divergences, long seed) {
        this.ofData = ofData;
        this.names = names;
        this.ranks = ranks;
        this.divergences = divergences;
        this.seed = seed;
    }

    /**
     * Calibrates.
     *
     * @param design draws truths from its prior, and data from the truths; its own data play no role
     * @param posteriorOf the posterior of data, which are the observed variables' elements one after the other; reports the
     *     same variables as the design
     * @param sets the number of data sets
     * @param seed decides all chance
     */
    public static Sbc calibrate(
            DeclaredPosterior design, Function<double[], ? extends Posterior> posteriorOf, int sets, long seed) {
        List<String> names = names(design);
        int[] divergences = new int[sets];
        int[][] bySet = new int[sets][];
        // Each set has its own streams: the threads have no influence.
        IntStream.range(0, sets)
                .parallel()
                .forEach(set -> bySet[set] = ranks(design, posteriorOf, seed, set, divergences));
        int[][] ranks = new int[names.size()][sets];
        for (int set = 0; set < sets; set++) {
            for (int k = 0; k < ranks.length; k++) {
                ranks[k][set] = bySet[set][k];
            }
        }
        return new Sbc(ofData(design), names, ranks, Arrays.stream(divergences).sum(), seed);
    }

    /** Quantities that follow from observed values too, such as a chance of membership: the truth has none of its own. */
    private static Set<String> ofData(DeclaredPosterior design) {
        GraphicalModel graph = design.graphicalModel();
        Set<String> observed = graph.nodes().stream()
                .filter(node -> node.kind() == GraphicalModel.Kind.OBSERVED)
                .map(GraphicalModel.Node::name)
                .collect(Collectors.toSet());
        return graph.edges().stream()
                .filter(edge -> observed.contains(edge.from()))
                .map(GraphicalModel.Edge::to)
                .collect(Collectors.toSet());
    }

    private static List<String> names(DeclaredPosterior design) {
        List<String> names = new ArrayList<>();
        for (Variable variable : design.variables()) {
            for (int i = 0; i < variable.size(); i++) {
                names.add(variable.dims().isEmpty() ? variable.name() : variable.name() + "[" + i + "]");
            }
        }
        names.add("log likelihood");
        return names;
    }

    private static int[] ranks(
            DeclaredPosterior design,
            Function<double[], ? extends Posterior> posteriorOf,
            long seed,
            int set,
            int[] divergences) {
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SIMULATION, set);
        double[] truth = new double[size(design.variables())];
        double[] data = new double[size(design.predicted())];
        Predictive.Predictor predictor = design.newPredictor();
        predictor.drawPrior(random, truth);
        predictor.predict(truth, random, data);
        Posterior posterior = posteriorOf.apply(data);
        if (!posterior.variables().stream()
                .map(Variable::name)
                .toList()
                .equals(design.variables().stream().map(Variable::name).toList())) {
            throw new IllegalArgumentException(
                    "the posterior reports " + posterior.variables() + ", and its design " + design.variables());
        }
        double[][] draws = new double[KEPT][truth.length];
        divergences[set] = sample(posterior, draws, seed, set);
        int[] ranks = new int[truth.length + 1];
        for (double[] draw : draws) {
            for (int k = 0; k < truth.length; k++) {
                ranks[k] += draw[k] < truth[k] ? 1 : 0;
            }
        }
        if (posterior instanceof PointwiseLikelihood likelihood) {
            double ofTruth = logLikelihood(likelihood, truth);
            for (double[] draw : draws) {
                ranks[truth.length] += logLikelihood(likelihood, draw) < ofTruth ? 1 : 0;
            }
        } else {
            ranks[truth.length] = random.nextInt(KEPT + 1);
        }
        return ranks;
    }

    /** Draws of the reported variables from a posterior, of one chain that is started as a run starts it. */
    public static double[][] draws(Posterior posterior, int count, long seed) {
        double[][] draws = new double[count][size(posterior.variables())];
        sample(posterior, draws, seed, 0);
        return draws;
    }

    /** Fills draws; gives the number of divergences. */
    private static int sample(Posterior posterior, double[][] draws, long seed, int set) {
        StartPoint start = posterior.start();
        RandomStream spread = RandomStream.of(seed, RandomStream.Purpose.START, set);
        RandomStream report = RandomStream.of(seed, RandomStream.Purpose.REPORT, set);
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SAMPLING, set);
        double[] position = start.position().clone();
        for (int i = 0; i < position.length; i++) {
            position[i] += start.scale()[i] * (2 * spread.nextDouble() - 1);
        }
        NutsSampler sampler = new NutsSampler();
        Options options = Options.defaults(sampler.options());
        Chain chain = sampler.start(new ChainRequest(
                posterior.newLogDensity(), position, start.scale(), TUNE, draws.length * THIN, options, random));
        var reporter = posterior.newReporter();
        double[] statistics = new double[sampler.statistics().size()];
        int diverging = IntStream.range(0, statistics.length)
                .filter(i -> sampler.statistics().get(i).name().equals("diverging"))
                .findFirst()
                .orElseThrow();
        int divergences = 0;
        for (int i = 0; i < TUNE; i++) {
            chain.advance(position, statistics);
        }
        for (int i = 0; i < draws.length * THIN; i++) {
            chain.advance(position, statistics);
            divergences += statistics[diverging] != 0 ? 1 : 0;
            if (i % THIN == THIN - 1) {
                reporter.report(position, report, draws[i / THIN]);
            }
        }
        return divergences;
    }

    private static double logLikelihood(PointwiseLikelihood likelihood, double[] values) {
        double[] each = new double[size(likelihood.pointwise())];
        likelihood.newPointwise().evaluate(values, each);
        return Arrays.stream(each).sum();
    }

    private static int size(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::size).sum();
    }

    /** The ranks of a quantity, one for each data set, from 0 to 63. */
    public int[] ranks(String name) {
        return ranks[names.indexOf(name)].clone();
    }

    /** Divergences after tuning, over all data sets. */
    public int divergences() {
        return divergences;
    }

    /**
     * Fails unless the ranks of every quantity are as uniform ones are: by their mean and their spread as normal scores
     * (Cook, Gelman and Rubin 2006, doi:10.1198/106186006X136976, of ranks that a random fraction makes continuous), and by
     * their greatest distance from the diagonal (Kolmogorov and Smirnov). One false alarm in a thousand calls.
     */
    public void assertUniform() {
        double threshold = FALSE_ALARM / (STATISTICS * names.size());
        List<String> bad = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            if (ofData.contains(names.get(k).replaceAll("\\[.*", ""))) {
                continue;
            }
            double[] p = chances(k);
            if (Arrays.stream(p).anyMatch(value -> !(value >= threshold))) {
                bad.add(names.get(k) + ": ranks " + Arrays.toString(ranks[k]) + ", chance of mean, spread and shape "
                        + Arrays.toString(p));
            }
        }
        if (!bad.isEmpty()) {
            throw new AssertionError("ranks are not uniform (a chance below " + threshold + "), " + divergences
                    + " divergences:\n" + String.join("\n", bad));
        }
    }

    private double[] chances(int quantity) {
        Random fraction = new Random(seed + quantity);
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        int sets = ranks[quantity].length;
        double[] share = new double[sets];
        double sum = 0;
        double squares = 0;
        for (int set = 0; set < sets; set++) {
            share[set] = (ranks[quantity][set] + fraction.nextDouble()) / (KEPT + 1);
            double score = standard.inverseCumulativeProbability(share[set]);
            sum += score;
            squares += score * score;
        }
        double ofMean = 2 * standard.cumulativeProbability(-Math.abs(sum) / Math.sqrt(sets));
        double below = new ChiSquaredDistribution(null, sets).cumulativeProbability(squares);
        double ofSpread = 2 * Math.min(below, 1 - below);
        double ofShape =
                new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), share);
        return new double[] {ofMean, ofSpread, ofShape};
    }
}
