package org.asterism.samplers.tempering;

import java.util.Map;
import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.contract.SamplerContract;
import org.asterism.samplers.contract.Target;

/** Tempering keeps the contract. */
class TemperingContractTest extends SamplerContract {
    @Override
    protected Sampler sampler() {
        return new TemperingSampler();
    }

    @Override
    protected Length length(Target target) {
        return switch (target.name()) {
            case "funnel" -> new Length(1000, 3000);
            default -> new Length(1000, 1000);
        };
    }

    /**
     * One mode needs few copies, and places of large curvature need steps that are smaller than on the average: at a rate of
     * 0.98 chains of this length do not see enough of the neck of the funnel, and the bias falls with the step size.
     */
    @Override
    protected Map<String, String> options(Target target) {
        return switch (target.name()) {
            case "funnel" -> Map.of("temperatures", "4", "target_accept", "0.99");
            case "two modes" -> Map.of();
            default -> Map.of("temperatures", "4");
        };
    }

    @Override
    protected boolean crossesBetweenModes() {
        return true;
    }

    @Override
    protected int mostDimensions() {
        return 30;
    }

    @Override
    protected boolean needsGradient() {
        return true;
    }
}
