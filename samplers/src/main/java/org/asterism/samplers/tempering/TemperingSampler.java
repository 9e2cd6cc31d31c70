package org.asterism.samplers.tempering;

import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.RealOption;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;

/**
 * Parallel tempering: copies of a chain at powers β of the density between 1 and a small one, each moved by the no-U-turn
 * sampler, exchange their places, so that the one at β = 1 crosses between modes that are far apart. Needs a gradient. It
 * finds the modes that the hottest copy finds: those within the reach of the reference, see {@code reference_width}.
 */
public final class TemperingSampler implements Sampler {
    /** How many copies. */
    public static final IntegerOption TEMPERATURES = IntegerOption.of(
            "temperatures",
            10,
            Bounds.closed(2, 1000),
            "number of powers of the density, each with a copy of the chain");

    /** The power of the hottest copy. */
    public static final RealOption HOTTEST =
            RealOption.of("hottest", 0.01, Bounds.open(0, 1), "power of the density that the hottest copy samples");

    /** How far the hottest copy goes. */
    public static final RealOption REFERENCE_WIDTH = RealOption.of(
            "reference_width",
            30,
            Bounds.POSITIVE,
            "width, in scales of the start, of the normal density that takes the place of the power that is left out");

    /** The mean acceptance rate that each step size is adapted to. */
    public static final RealOption TARGET_ACCEPT = RealOption.of(
            "target_accept", 0.8, Bounds.open(0, 1), "mean acceptance rate that each copy's step size is adapted to");

    /** How often a trajectory may double. */
    public static final IntegerOption MAX_TREE_DEPTH =
            IntegerOption.of("max_tree_depth", 8, Bounds.closed(1, 20), "how often a trajectory may double its length");

    static final String ID = "tempering";

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                        ID,
                        "parallel tempering over no-U-turn chains with an adapted ladder: crosses between far modes",
                        new Citation("Geyer 1991, in Computing Science and Statistics 23, 156", ""),
                        new Citation("Syed et al. 2022, J. R. Stat. Soc. B 84, 321", "10.1111/rssb.12464"))
                .aliases("parallel-tempering");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(TEMPERATURES, HOTTEST, REFERENCE_WIDTH, TARGET_ACCEPT, MAX_TREE_DEPTH);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density in the unconstrained coordinates, Jacobian included"),
                Statistic.real("acceptance_rate", "mean acceptance probability along the trajectory at β = 1"),
                Statistic.real("step_size", "step size of the integrator at β = 1"),
                Statistic.integer("n_steps", "leapfrog steps of all copies"),
                Statistic.flag("diverging", "whether the trajectory at β = 1 diverged"),
                Statistic.real("energy", "Hamiltonian at the draw, before places were exchanged"),
                Statistic.real("swap_acceptance", "mean acceptance probability of exchanges between neighbours"),
                Statistic.integer("replica", "which copy is at β = 1: how often it changes tells how well they mix"));
    }

    @Override
    public Chain start(ChainRequest request) {
        return TemperingChain.start(smooth(request), request);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return TemperingChain.resume(smooth(request), request, state);
    }

    private static Differentiable smooth(ChainRequest request) {
        if (request.density() instanceof Differentiable density) {
            return density;
        }
        throw new UsageException(Problem.of("the sampler tempering needs a gradient, which this model does not offer")
                .cure("choose a sampler that needs none, such as slice"));
    }
}
