package org.asterism.benchmarks.samplers;

import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.sampler.Sampler;

/**
 * A sampler with the settings that it is measured with.
 *
 * @param sampler its id
 * @param options its options as text, where they are not the defaults
 * @param lengthening how many times as many transitions it makes as the gradient samplers
 */
record Contender(String sampler, Map<String, String> options, int lengthening) {
    /** Every sampler on a posterior of so many dimensions; those without a gradient where it is small. */
    static List<Contender> of(int dimension) {
        return java.util.Arrays.stream(System.getProperty("c", "nuts").split(";"))
                .map(c -> {
                    String[] p = c.split(",");
                    Map<String, String> m = new java.util.LinkedHashMap<>();
                    for (int i = 1; i < p.length; i++) m.put(p[i].split("=")[0], p[i].split("=")[1]);
                    return new Contender(p[0], m, 1);
                })
                .toList();
    }

    Sampler service() {
        return Catalogue.load("sampler", Sampler.class, Sampler::descriptor).get(sampler);
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
                (name, value) -> title.append(", ").append(name).append('=').append(value));
        return title.toString();
    }
}
