package org.asterism.benchmarks.samplers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.ServiceKind;
import org.asterism.core.sampler.Sampler;

/**
 * A sampler with the settings that it is measured with.
 *
 * @param sampler its id
 * @param options its options as text, where they are not the defaults
 * @param lengthening how many times as many transitions it makes as the gradient samplers
 */
record Contender(String sampler, Map<String, String> options, int lengthening) {
    /** Up to so many dimensions samplers without a gradient are measured. */
    private static final int FEW = 10;

    /** As many transitions more as make a random walk's draws about as good. */
    private static final int OF_RANDOM_WALK = 20;

    /** Up to so many dimensions those are measured whose transitions cost a multiple of the dimension. */
    private static final int SOME = 100;

    /** NUTS at its defaults. */
    static Contender nuts() {
        return new Contender("nuts", Map.of(), 1);
    }

    /** Those that can sample a posterior of so many dimensions. */
    static List<Contender> of(int dimension) {
        Map<String, String> quick = new LinkedHashMap<>();
        quick.put("tune_early_stop", "true");
        quick.put("target_accept", "0.7");
        List<Contender> contenders = new ArrayList<>();
        contenders.add(nuts());
        contenders.add(new Contender("nuts", Map.of("tune_early_stop", "true"), 1));
        contenders.add(new Contender("nuts", quick, 1));
        contenders.add(new Contender("nuts", Map.of("init", "adapt_diag"), 1));
        contenders.add(new Contender("hmc", Map.of(), 1));
        contenders.add(new Contender("hmc", quick, 1));
        if (dimension <= SOME) {
            contenders.add(new Contender("nuts", Map.of("init", "adapt_full"), 1));
            contenders.add(new Contender("slice", Map.of(), 1));
            contenders.add(new Contender("tempering", Map.of(), 1));
        }
        if (dimension <= FEW) {
            contenders.add(new Contender("metropolis", Map.of(), OF_RANDOM_WALK));
            contenders.add(new Contender("ensemble", Map.of(), 1));
        }
        return contenders;
    }

    Sampler service() {
        return Catalogue.load(ServiceKind.SAMPLER, Plugins.none()).get(sampler);
    }

    Options values(Sampler service) {
        Problems problems = new Problems();
        Options values = Options.parse(service.options(), options, "sampler " + sampler, problems);
        problems.throwIfAny(UsageException::new);
        return values;
    }

    String title() {
        StringBuilder title = new StringBuilder(sampler);
        options.forEach(
                (name, value) -> title.append(' ').append(name).append('=').append(value));
        return title.toString();
    }
}
