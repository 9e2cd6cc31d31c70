package org.asterism.testkit.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.apache.commons.math3.distribution.TDistribution;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Variable;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Sampler;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.calibration.SuccessiveDraws.Turns;
import org.asterism.testkit.service.ServiceProblems;
import org.asterism.testkit.service.Settings;

/**
 * Proves a model and a sampler right together by Geweke's test (Geweke 2004, doi:10.1198/016214504000001132): parameters drawn
 * from the prior, and parameters drawn by turns with data, of the sampler given data and of the model given parameters, have one
 * distribution if prior, likelihood, prediction and sampler are right. Quantities are compared as shares of their prior, so that
 * those without moments can be compared too.
 *
 * <pre>{@code
 *   GewekeKit.of(design, data -> posteriorOf(data), new NutsSampler()).turns(500, 30, 20)
 * }</pre>
 */
public final class GewekeKit implements Kit {
    private static final int PRIOR_DRAWS = 20_000;
    /** How often a pair without fault fails, over all quantities and statistics. */
    private static final double FALSE_ALARM = 1e-3;

    private static final long SEED = 41;

    private final Posterior design;
    private final Function<double[], ? extends Posterior> posteriorOf;
    private final Sampler sampler;
    private final Map<String, String> options;
    private final int turns;
    private final int tune;
    private final int draws;

    private GewekeKit(
            Posterior design,
            Function<double[], ? extends Posterior> posteriorOf,
            Sampler sampler,
            Map<String, String> options,
            int turns,
            int tune,
            int draws) {
        this.design = design;
        this.posteriorOf = posteriorOf;
        this.sampler = sampler;
        this.options = Map.copyOf(options);
        this.turns = turns;
        this.tune = tune;
        this.draws = draws;
    }

    /**
     * The kit of a pair, with 1000 turns of 50 transitions that tune and 20 draws.
     *
     * @param design a {@link Predictive} posterior of data of the right shape, which play no role
     * @param posteriorOf the posterior of data, which are the elements of what the design predicts, one after the other
     */
    public static GewekeKit of(Posterior design, Function<double[], ? extends Posterior> posteriorOf, Sampler sampler) {
        return new GewekeKit(design, posteriorOf, sampler, Map.of(), 1000, 50, 20);
    }

    /** With these settings of the sampler. */
    public GewekeKit options(Map<String, String> settings) {
        return new GewekeKit(design, posteriorOf, sampler, settings, turns, tune, draws);
    }

    /**
     * With turns of another number and length.
     *
     * @param number of turns
     * @param tuning transitions that tune in each, from the parameters before; none for a sampler that is right untuned
     * @param drawing transitions after those: the more, the fewer turns are needed
     */
    public GewekeKit turns(int number, int tuning, int drawing) {
        return new GewekeKit(design, posteriorOf, sampler, options, number, tuning, drawing);
    }

    @Override
    public String subject() {
        return "joint distribution with " + sampler.descriptor().id();
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.of("draws by turns have the distribution of the prior", this::outcome));
    }

    private Outcome outcome() {
        if (!(design instanceof Predictive predictive)) {
            return Outcome.notApplicable("the posterior draws neither priors nor data");
        }
        int values = design.variables().stream().mapToInt(Variable::size).sum();
        int data = predictive.predicted().stream().mapToInt(Variable::size).sum();
        SuccessiveDraws successive = new SuccessiveDraws(
                predictive,
                values,
                data,
                posteriorOf,
                new Turns(sampler, Settings.values(sampler.options(), options, subject()), tune, draws, SEED));
        if (!successive.isPossible()) {
            return Outcome.notApplicable("the posterior does not tell the coordinates of its values");
        }
        PriorShare[] prior = prior(predictive, values);
        double[][] shares = new double[values][turns];
        for (int turn = 0; turn < turns; turn++) {
            double[] now = successive.next();
            for (int k = 0; k < values; k++) {
                shares[k][turn] = prior[k].below(now[k]);
            }
        }
        return judged(shares);
    }

    private static PriorShare[] prior(Predictive predictive, int values) {
        double[][] all = new double[values][PRIOR_DRAWS];
        double[] drawn = new double[values];
        RandomStream random = RandomStream.of(SEED, RandomStream.Purpose.SIMULATION, 0);
        Predictive.Predictor predictor = predictive.newPredictor();
        for (int i = 0; i < PRIOR_DRAWS; i++) {
            predictor.drawPrior(random, drawn);
            for (int k = 0; k < values; k++) {
                all[k][i] = drawn[k];
            }
        }
        return Arrays.stream(all).map(PriorShare::new).toArray(PriorShare[]::new);
    }

    private Outcome judged(double[][] shares) {
        Problems problems = new Problems();
        double least = FALSE_ALARM / (2 * shares.length);
        int k = 0;
        for (Variable variable : design.variables()) {
            for (int i = 0; i < variable.size(); i++) {
                String name = variable.size() == 1 ? variable.name() : variable.name() + "[" + i + "]";
                compare("the mean of the share of " + name, shares[k], share -> share, 0.5, least, problems);
                compare(
                        "the spread of the share of " + name,
                        shares[k],
                        share -> (share - 0.5) * (share - 0.5),
                        1.0 / 12,
                        least,
                        problems);
                k++;
            }
        }
        return ServiceProblems.outcome(problems, turns + " turns, " + shares.length + " quantities");
    }

    private static void compare(
            String what, double[] shares, DoubleUnaryOperator function, double exact, double least, Problems problems) {
        BatchMean found = BatchMean.of(Arrays.stream(shares).map(function).toArray());
        // The prior's own draws are so many that their error is a small part.
        double error = Math.hypot(found.error(), 1 / Math.sqrt(12.0 * PRIOR_DRAWS));
        TDistribution chance = new TDistribution(null, BatchMean.BATCHES - 1);
        double probability = 2 * chance.cumulativeProbability(-Math.abs(found.mean() - exact) / error);
        if (!(probability >= least)) {
            problems.add(
                    Problem.of("%s is %.4f ± %.4f by turns, and %.4f by the prior (chance %.1g)"
                                    .formatted(what, found.mean(), error, exact, probability))
                            .cure(
                                    "look at the prior and the likelihood in the density, at the predictions, or run longer turns"));
        }
    }
}
