package org.asterism.testkit.sampler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.sampler.Sampler;

/**
 * What is checked of a sampler, and with what.
 *
 * @param sampler the sampler
 * @param usual how its chains are run
 * @param special how they are run on some targets, by name
 * @param targets with known expectations
 * @param doublings how often chains may be made twice as long where they say too little
 * @param crossing whether it crosses between far modes
 * @param refused settings that must be refused
 * @param idle options that do nothing on the densities of the kit, by name, with the reason
 * @param allocating why transitions allocate; empty where they do not
 */
record SamplerPlan(
        Sampler sampler,
        Running usual,
        Map<String, Running> special,
        List<Target> targets,
        int doublings,
        boolean crossing,
        List<Map<String, String>> refused,
        Map<String, String> idle,
        Optional<String> allocating) {
    SamplerPlan {
        special = Map.copyOf(special);
        targets = List.copyOf(targets);
        refused = List.copyOf(refused);
        idle = Map.copyOf(idle);
    }

    /**
     * How chains are run.
     *
     * @param tune transitions that tune
     * @param draws transitions after those
     * @param options settings of the sampler
     */
    record Running(int tune, int draws, Map<String, String> options) {
        Running {
            options = Map.copyOf(options);
        }

        Running doubled(int times) {
            return new Running(tune << times, draws << times, options);
        }
    }

    Running on(Target target) {
        return special.getOrDefault(target.name(), usual);
    }

    SamplerPlan usual(Running running) {
        return new SamplerPlan(sampler, running, special, targets, doublings, crossing, refused, idle, allocating);
    }

    SamplerPlan special(String target, Running running) {
        Map<String, Running> more = new LinkedHashMap<>(special);
        more.put(target, running);
        return new SamplerPlan(sampler, usual, more, targets, doublings, crossing, refused, idle, allocating);
    }

    SamplerPlan targets(List<Target> of) {
        return new SamplerPlan(sampler, usual, special, of, doublings, crossing, refused, idle, allocating);
    }

    SamplerPlan doublings(int most) {
        return new SamplerPlan(sampler, usual, special, targets, most, crossing, refused, idle, allocating);
    }

    SamplerPlan crossing(boolean crosses) {
        return new SamplerPlan(sampler, usual, special, targets, doublings, crosses, refused, idle, allocating);
    }

    SamplerPlan refusing(Map<String, String> settings) {
        List<Map<String, String>> more = new ArrayList<>(refused);
        more.add(Map.copyOf(settings));
        return new SamplerPlan(sampler, usual, special, targets, doublings, crossing, more, idle, allocating);
    }

    SamplerPlan idle(String option, String reason) {
        Map<String, String> more = new LinkedHashMap<>(idle);
        more.put(option, reason);
        return new SamplerPlan(sampler, usual, special, targets, doublings, crossing, refused, more, allocating);
    }

    SamplerPlan allocating(String reason) {
        return new SamplerPlan(
                sampler, usual, special, targets, doublings, crossing, refused, idle, Optional.of(reason));
    }
}
