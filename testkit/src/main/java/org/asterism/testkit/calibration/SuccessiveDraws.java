package org.asterism.testkit.calibration;

import java.util.Optional;
import java.util.function.Function;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Reporter;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.Sampler;

/**
 * Draws from the joint distribution of parameters and data by turns: parameters given data by the sampler, data given
 * parameters by the model. It begins with a draw from the prior, and so is where it should be from the start. One thread.
 */
final class SuccessiveDraws {
    private final Predictive.Predictor predictor;
    private final Function<double[], ? extends Posterior> posteriorOf;
    private final Sampler sampler;
    private final Options options;
    private final int tune;
    private final int draws;
    private final long seed;
    private final RandomStream chance;
    private final double[] values;
    private final double[] data;
    private int turn;

    SuccessiveDraws(
            Predictive design, int values, int data, Function<double[], ? extends Posterior> posteriorOf, Turns turns) {
        this.predictor = design.newPredictor();
        this.posteriorOf = posteriorOf;
        this.sampler = turns.sampler();
        this.options = turns.options();
        this.tune = turns.tune();
        this.draws = turns.draws();
        this.seed = turns.seed();
        this.chance = RandomStream.of(seed, RandomStream.Purpose.PREDICTION, 0);
        this.values = new double[values];
        this.data = new double[data];
        predictor.drawPrior(chance, this.values);
        predictor.predict(this.values.clone(), chance, this.data);
    }

    /**
     * What the sampler does in a turn.
     *
     * @param sampler draws parameters given data
     * @param options values of its options
     * @param tune transitions that tune, from the parameters before
     * @param draws transitions after those
     * @param seed decides all chance
     */
    record Turns(Sampler sampler, Options options, int tune, int draws, long seed) {}

    /** Whether the posterior tells the coordinates of its values. */
    boolean isPossible() {
        return Positions.of(posteriorOf.apply(data.clone()), values).isPresent();
    }

    /**
     * Takes the next turn.
     *
     * @return the parameters; owned by this object and overwritten by the next turn
     */
    double[] next() {
        Posterior posterior = posteriorOf.apply(data.clone());
        Optional<double[]> position = Positions.of(posterior, values);
        Chain chain = sampler.start(new ChainRequest(
                posterior.newLogDensity(),
                position.orElseThrow(),
                posterior.start().scale(),
                tune,
                draws,
                options,
                RandomStream.of(seed + turn, RandomStream.Purpose.SAMPLING, 0)));
        double[] at = new double[position.get().length];
        double[] statistics = new double[sampler.statistics().size()];
        for (int i = 0; i < tune + draws; i++) {
            chain.advance(at, statistics);
        }
        Reporter reporter = posterior.newReporter();
        reporter.report(at, chance, values);
        predictor.predict(values.clone(), chance, data);
        turn++;
        return values;
    }
}
