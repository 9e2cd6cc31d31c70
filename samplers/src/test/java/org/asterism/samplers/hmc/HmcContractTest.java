package org.asterism.samplers.hmc;

import java.util.Map;
import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.contract.SamplerContract;
import org.asterism.samplers.contract.Target;

/** HMC keeps the contract. */
class HmcContractTest extends SamplerContract {
    @Override
    protected Sampler sampler() {
        return new HmcSampler();
    }

    @Override
    protected Length length(Target target) {
        return switch (target.name()) {
            case "funnel" -> new Length(1000, 10000);
            // One metric and one length of path suit the bend less than its arms: draws are correlated over tens.
            case "banana" -> new Length(1000, 20000);
            case "bounded" -> new Length(1000, 3000);
            default -> new Length(1000, 2000);
        };
    }

    /** Places of large curvature need steps that are smaller than on the average. */
    @Override
    protected Map<String, String> options(Target target) {
        return switch (target.name()) {
            case "funnel" -> Map.of("target_accept", "0.98");
            case "banana" -> Map.of("target_accept", "0.9");
            // A path that meets a wall is rejected however small its steps: a high rate cannot be reached.
            case "bounded" -> Map.of("target_accept", "0.6");
            default -> Map.of();
        };
    }

    @Override
    protected boolean needsGradient() {
        return true;
    }
}
