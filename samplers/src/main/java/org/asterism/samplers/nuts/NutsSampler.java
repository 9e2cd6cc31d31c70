package org.asterism.samplers.nuts;

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
 * The no-U-turn sampler with multinomial trajectories, a diagonal metric and an adapted step size. Needs a gradient.
 */
public final class NutsSampler implements Sampler {
    /** The mean acceptance rate that the step size is adapted to. */
    public static final RealOption TARGET_ACCEPT = RealOption.of(
            "target_accept", 0.8, Bounds.open(0, 1), "mean acceptance rate that the step size is adapted to");

    /** How often a trajectory may double. */
    public static final IntegerOption MAX_TREE_DEPTH = IntegerOption.of(
            "max_tree_depth", 10, Bounds.closed(1, 20), "how often a trajectory may double its length");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "nuts",
                "no-U-turn sampler: multinomial trajectories, adapted diagonal metric and step size",
                new Citation("Hoffman & Gelman 2014, J. Mach. Learn. Res. 15, 1593", ""),
                new Citation(
                        "Betancourt 2017, A Conceptual Introduction to Hamiltonian Monte Carlo",
                        "10.48550/arXiv.1701.02434"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(TARGET_ACCEPT, MAX_TREE_DEPTH);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density in the unconstrained coordinates, Jacobian included"),
                Statistic.real("acceptance_rate", "mean acceptance probability along the trajectory"),
                Statistic.real("step_size", "step size of the integrator"),
                Statistic.integer("tree_depth", "how often the trajectory doubled"),
                Statistic.integer("n_steps", "leapfrog steps of the trajectory"),
                Statistic.flag("diverging", "whether the trajectory diverged"),
                Statistic.real("energy", "Hamiltonian at the draw"),
                Statistic.real("energy_error", "Hamiltonian at the draw less that at the start"),
                Statistic.real("max_energy_error", "energy error of the largest size along the trajectory"),
                Statistic.flag("reached_max_treedepth", "whether the trajectory was cut at the greatest depth"));
    }

    @Override
    public Chain start(ChainRequest request) {
        return NutsChain.start(hamiltonian(request), request);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return NutsChain.resume(hamiltonian(request), request, state);
    }

    private static Hamiltonian hamiltonian(ChainRequest request) {
        if (request.density() instanceof Differentiable density) {
            return new Hamiltonian(density);
        }
        throw new UsageException(Problem.of("the sampler nuts needs a gradient, which this model does not offer")
                .cure("choose a sampler that needs none"));
    }
}
