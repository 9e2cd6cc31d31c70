package org.asterism.samplers.metropolis;

import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.contract.SamplerContract;
import org.asterism.samplers.contract.Target;

/** Metropolis keeps the contract. */
class MetropolisContractTest extends SamplerContract {
    @Override
    protected Sampler sampler() {
        return new MetropolisSampler();
    }

    @Override
    protected Length length(Target target) {
        return switch (target.name()) {
            case "normal in 100" -> new Length(20000, 200000);
            default -> new Length(10000, 60000);
        };
    }

    @Override
    protected int mostDimensions() {
        return 20;
    }

    @Override
    protected boolean needsGradient() {
        return false;
    }
}
