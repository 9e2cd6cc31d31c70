package org.asterism.core.option;

import java.util.List;

/**
 * What a service says of itself.
 *
 * @param id the name by which it is asked for: lower case, words joined by hyphens
 * @param aliases other names that find it
 * @param version of the service, not of the product
 * @param summary one line, without a full stop
 * @param provider who answers for it
 * @param licence SPDX identifier
 * @param citations what to cite when its results are published
 */
public record Descriptor(
        String id,
        List<String> aliases,
        String version,
        String summary,
        String provider,
        String licence,
        List<Citation> citations) {
    public Descriptor {
        aliases = List.copyOf(aliases);
        citations = List.copyOf(citations);
    }

    /** A descriptor of a service that comes with the product: version 1, Apache-2.0, no aliases. */
    public static Descriptor builtIn(String id, String summary, Citation... citations) {
        return new Descriptor(id, List.of(), "1", summary, "Asterism", "Apache-2.0", List.of(citations));
    }

    /** The same with other names that find it. */
    public Descriptor aliases(String... names) {
        return new Descriptor(id, List.of(names), version, summary, provider, licence, citations);
    }
}
