package org.asterism.samplers.slice;

import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.contract.SamplerContract;
import org.asterism.samplers.contract.Target;

/** Slice sampling keeps the contract. */
class SliceContractTest extends SamplerContract {
    @Override
    protected Sampler sampler() {
        return new SliceSampler();
    }

    @Override
    protected Length length(Target target) {
        return switch (target.name()) {
            case "funnel", "banana" -> new Length(500, 10000);
            default -> new Length(500, 2000);
        };
    }

    @Override
    protected boolean needsGradient() {
        return false;
    }
}
