package org.asterism.samplers.ensemble;

import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.contract.SamplerContract;
import org.asterism.samplers.contract.Target;

/** The ensemble keeps the contract. */
class EnsembleContractTest extends SamplerContract {
    @Override
    protected Sampler sampler() {
        return new EnsembleSampler();
    }

    @Override
    protected Length length(Target target) {
        return switch (target.name()) {
            default -> new Length(1000, 2000);
        };
    }

    @Override
    protected int mostDimensions() {
        return 15;
    }

    @Override
    protected boolean needsGradient() {
        return false;
    }
}
