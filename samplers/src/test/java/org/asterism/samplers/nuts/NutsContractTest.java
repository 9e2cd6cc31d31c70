package org.asterism.samplers.nuts;

import java.util.Map;
import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.contract.SamplerContract;
import org.asterism.samplers.contract.Target;

/** NUTS keeps the contract. */
class NutsContractTest extends SamplerContract {
    @Override
    protected Sampler sampler() {
        return new NutsSampler();
    }

    @Override
    protected Length length(Target target) {
        return switch (target.name()) {
            case "funnel", "banana" -> new Length(1000, 5000);
            default -> new Length(1000, 1000);
        };
    }

    /** Places of large curvature need steps that are smaller than on the average. */
    @Override
    protected Map<String, String> options(Target target) {
        return switch (target.name()) {
            case "funnel" -> Map.of("target_accept", "0.98");
            case "banana" -> Map.of("target_accept", "0.9");
            default -> Map.of();
        };
    }

    @Override
    protected boolean needsGradient() {
        return true;
    }
}
