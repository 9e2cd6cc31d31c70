package org.asterism.testkit.sampler;

import java.util.List;
import java.util.Map;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;
import org.asterism.testkit.sampler.SamplerPlan.Running;
import org.asterism.testkit.service.Settings;

/** Makes chains of a sampler, started as a run starts them, always with the same seeds. */
final class SamplerCase {
    private static final long STARTS = 5;
    private static final long DRAWS = 11;

    private final SamplerPlan plan;

    SamplerCase(SamplerPlan plan) {
        this.plan = plan;
    }

    SamplerPlan plan() {
        return plan;
    }

    Sampler sampler() {
        return plan.sampler();
    }

    /** The number of statistics. */
    int statistics() {
        return sampler().statistics().size();
    }

    /** The index of a statistic, or −1. */
    int statistic(String name) {
        List<String> names =
                sampler().statistics().stream().map(Statistic::name).toList();
        return names.indexOf(name);
    }

    Options options(Map<String, String> given) {
        return Settings.values(
                sampler().options(), given, "sampler " + sampler().descriptor().id());
    }

    /**
     * A request for a chain.
     *
     * @param density that is sampled, of the target or like it
     * @param running for how long
     * @param index of the chain
     */
    ChainRequest request(Target target, LogDensity density, Running running, int index) {
        RandomStream starts = RandomStream.of(STARTS, RandomStream.Purpose.START, index);
        double[] start = target.start().clone();
        do {
            for (int i = 0; i < start.length; i++) {
                start[i] = target.start()[i] + target.scale()[i] * (2 * starts.nextDouble() - 1);
            }
        } while (!Double.isFinite(target.density().logDensity(start)));
        return new ChainRequest(
                density,
                start,
                target.scale().clone(),
                running.tune(),
                running.draws(),
                options(running.options()),
                RandomStream.of(DRAWS, RandomStream.Purpose.SAMPLING, index));
    }

    Chain start(Target target, Running running, int index) {
        return sampler().start(request(target, target.density(), running, index));
    }

    /** A chain that goes on from a state; its own position and stream are another chain's, and must play no role. */
    Chain resume(Target target, Running running, ChainState state) {
        return sampler().resume(request(target, target.density(), running, 7), state);
    }

    /** As a target wants to be run, but for another number of transitions. */
    Running shorter(Target target, int tune, int draws) {
        return new Running(tune, draws, plan.on(target).options());
    }
}
