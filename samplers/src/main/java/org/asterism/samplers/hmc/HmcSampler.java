package org.asterism.samplers.hmc;

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
import org.asterism.core.option.RealOption;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.DecidingSampler;
import org.asterism.samplers.chain.HamiltonianChain;
import org.asterism.samplers.chain.HamiltonianOptions;
import org.asterism.samplers.chain.PathStatistics;
import org.asterism.samplers.trajectory.StaticTrajectory;

/**
 * Hamiltonian Monte Carlo with paths of a random length that does not depend on where they go. Needs a gradient. Stays in
 * the mode in which it starts, where modes are far apart; where widths differ from place to place, as in funnels, paths of
 * one length suit no place, and nuts is the better choice.
 */
public final class HmcSampler implements DecidingSampler {
    /** The mean length of a path. */
    public static final RealOption PATH_LENGTH = RealOption.of(
            "path_length",
            0.5 * Math.PI,
            Bounds.POSITIVE,
            "mean length of a path in time, where a period of a normal density is 2π");

    /** How much the length varies. */
    public static final RealOption PATH_JITTER = RealOption.of(
            "path_jitter", 0.5, Bounds.closed(0, 1), "each path's length is uniform within this share of the mean");

    /** The greatest number of steps. */
    public static final IntegerOption MAX_STEPS = IntegerOption.of(
            "max_steps", 1000, Bounds.closed(1, 1_000_000), "the greatest number of leapfrog steps of a path");

    private static final String ID = "hmc";

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                        ID,
                        "Hamiltonian Monte Carlo with paths of random static length; does not cross between far modes",
                        new Citation("Duane et al. 1987, Phys. Lett. B 195, 216", "10.1016/0370-2693(87)91197-X"),
                        new Citation("Neal 2011, in Handbook of Markov Chain Monte Carlo, ch. 5", "10.1201/b10905-6"))
                .aliases("hamiltonian");
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(HamiltonianOptions.all());
        options.addAll(List.of(PATH_LENGTH, PATH_JITTER, MAX_STEPS));
        return options;
    }

    @Override
    public List<Statistic> statistics() {
        return PathStatistics.STATIC.all();
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
        Options options = request.options();
        StaticTrajectory.Length length = new StaticTrajectory.Length(
                options.get(PATH_LENGTH), options.get(PATH_JITTER), Math.toIntExact(options.get(MAX_STEPS)));
        return new HamiltonianChain.Recipe(
                ID, (hamiltonian, random) -> new StaticTrajectory(hamiltonian, random, length), PathStatistics.STATIC);
    }
}
