package org.asterism.samplers.ensemble;

import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;

/**
 * An ensemble of walkers that move along one another: the stretch move, which no linear map of the coordinates changes, and
 * differential evolution. Needs no gradient and nothing tuned. One chain is one ensemble. A transition moves every walker a
 * few times and reports the next walker in turn, so that draws that follow one another are of different walkers.
 *
 * <p>Best in few dimensions: a transition costs some twelve evaluations a dimension, and the number that walkers need to
 * forget where they began grows with the dimension too (Huijser, Goodman and Brewer 2022, doi:10.1111/anzs.12358). It does
 * not cross between far modes, and where walkers begin in several, each keeps its share of them.
 */
public final class EnsembleSampler implements Sampler {
    static final String STRETCH = "stretch";
    static final String DIFFERENTIAL = "de";
    static final String MIX = "mix";

    /** How many walkers. */
    public static final IntegerOption WALKERS = IntegerOption.of(
            "walkers",
            0,
            Bounds.closed(0, 1_000_000),
            "number of walkers, even; 0 for four a dimension and at least 40");

    /** How many times each walker moves for a draw. */
    public static final IntegerOption SWEEPS = IntegerOption.of(
            "sweeps", 3, Bounds.closed(1, 1_000_000), "how many times every walker moves in one transition");

    /** Which moves. */
    public static final ChoiceOption MOVES = new ChoiceOption(
            "moves",
            MIX,
            List.of(MIX, STRETCH, DIFFERENTIAL),
            "stretch (along the line to another walker), de (differential evolution, along the difference of two), or each"
                    + " half of the time");

    static final String ID = "ensemble";

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                        ID,
                        "affine-invariant ensemble of walkers, best in few dimensions; needs no gradient, does not cross"
                                + " between far modes",
                        new Citation(
                                "Goodman & Weare 2010, Comm. App. Math. Comp. Sci. 5, 65", "10.2140/camcos.2010.5.65"),
                        new Citation("Foreman-Mackey et al. 2013, PASP 125, 306", "10.1086/670067"),
                        new Citation("ter Braak 2006, Stat. Comput. 16, 239", "10.1007/s11222-006-8769-1"))
                .aliases("emcee");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(WALKERS, SWEEPS, MOVES);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density in the unconstrained coordinates, Jacobian included"),
                Statistic.real("accepted", "share of the proposals that were accepted"),
                Statistic.integer("walker", "which walker the draw is of"),
                Statistic.flag("diverging", "whether a proposal met a log density that is not a number"));
    }

    @Override
    public Chain start(ChainRequest request) {
        return EnsembleChain.start(request);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return EnsembleChain.resume(request, state);
    }

    /**
     * The number of walkers.
     *
     * @throws UsageException if it is odd or too small to span the space
     */
    static int walkers(ChainRequest request) {
        int dimension = request.density().dimension();
        int asked = Math.toIntExact(request.options().get(WALKERS));
        int walkers = asked == 0 ? Math.max(40, 4 * dimension) : asked;
        if (walkers % 2 != 0 || walkers < 2 * dimension + 2) {
            throw new UsageException(Problem.of("the sampler ensemble cannot work with " + walkers + " walkers in "
                            + dimension + " dimensions")
                    .cure("give an even number, at least " + (2 * dimension + 2) + ": -O walkers=N"));
        }
        return walkers;
    }
}
