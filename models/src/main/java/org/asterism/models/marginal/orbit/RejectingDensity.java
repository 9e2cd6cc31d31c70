package org.asterism.models.marginal.orbit;

import java.util.Optional;
import java.util.function.Supplier;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Offering;
import org.asterism.core.model.Proposals;

/** A density that offers proposals for rejection. One thread. */
final class RejectingDensity implements Differentiable, Offering {
    private final Differentiable density;
    private final Supplier<Proposals> proposals;

    RejectingDensity(Differentiable density, Supplier<Proposals> proposals) {
        this.density = density;
        this.proposals = proposals;
    }

    @Override
    public int dimension() {
        return density.dimension();
    }

    @Override
    public double logDensity(double[] position) {
        return density.logDensity(position);
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] gradient) {
        return density.logDensityAndGradient(position, gradient);
    }

    @Override
    public <P> Optional<P> offer(Class<P> kind) {
        return kind == Proposals.class ? Optional.of(kind.cast(proposals.get())) : Optional.empty();
    }
}
