package org.asterism.samplers.nuts;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.DecidingSampler;
import org.asterism.samplers.chain.HamiltonianChain;
import org.asterism.samplers.chain.HamiltonianOptions;
import org.asterism.samplers.chain.PathStatistics;
import org.asterism.samplers.trajectory.NoUTurnTrajectory;

/**
 * The no-U-turn sampler with multinomial trajectories, an adapted metric and an adapted step size. Needs a gradient. Stays
 * in the mode in which it starts, where modes are far apart.
 */
public final class NutsSampler implements DecidingSampler {
    /** How often a trajectory may double. */
    public static final IntegerOption MAX_TREE_DEPTH = IntegerOption.of(
            "max_tree_depth", 10, Bounds.closed(1, 20), "how often a trajectory may double its length");

    private static final String ID = "nuts";

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "no-U-turn sampler: multinomial trajectories, adapted metric and step size; does not cross between far modes",
                new Citation("Hoffman & Gelman 2014, J. Mach. Learn. Res. 15, 1593", ""),
                new Citation(
                        "Betancourt 2017, A Conceptual Introduction to Hamiltonian Monte Carlo",
                        "10.48550/arXiv.1701.02434"));
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(HamiltonianOptions.all());
        options.add(MAX_TREE_DEPTH);
        return options;
    }

    @Override
    public List<Statistic> statistics() {
        return PathStatistics.DOUBLING.all();
    }

    @Override
    public Options decide(Options options, LogDensity density) {
        return HamiltonianOptions.decide(options, density);
    }

    @Override
    public Chain start(ChainRequest request) {
        return HamiltonianChain.start(recipe(request), request);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return HamiltonianChain.resume(recipe(request), request, state);
    }

    private static HamiltonianChain.Recipe recipe(ChainRequest request) {
        int maxDepth = Math.toIntExact(request.options().get(MAX_TREE_DEPTH));
        return new HamiltonianChain.Recipe(
                ID,
                (hamiltonian, random) -> new NoUTurnTrajectory(hamiltonian, random, maxDepth),
                PathStatistics.DOUBLING);
    }
}
