package org.asterism.core.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Descriptor;

/**
 * The services of one kind, by id. Immutable and thread-safe, as the services are.
 *
 * @param <S> the kind
 */
public final class Catalogue<S> {
    private final String kind;
    private final Map<String, S> byId = new LinkedHashMap<>();
    private final Map<String, S> byAlias = new LinkedHashMap<>();

    private Catalogue(String kind) {
        this.kind = kind;
    }

    /**
     * The services that {@link ServiceLoader} finds.
     *
     * @param kind what they are called in messages, such as {@code model}
     * @param descriptor how each describes itself
     * @throws UsageException if two have the same id or alias
     */
    public static <S> Catalogue<S> load(String kind, Class<S> service, Function<S, Descriptor> descriptor) {
        List<S> found = new ArrayList<>();
        ServiceLoader.load(service, service.getClassLoader()).forEach(found::add);
        return of(kind, found, descriptor);
    }

    /** The given services. */
    public static <S> Catalogue<S> of(String kind, List<S> services, Function<S, Descriptor> descriptor) {
        Catalogue<S> catalogue = new Catalogue<>(kind);
        for (S service : services) {
            Descriptor of = descriptor.apply(service);
            catalogue.put(catalogue.byId, of.id(), service);
            for (String alias : of.aliases()) {
                catalogue.put(catalogue.byAlias, alias, service);
            }
        }
        return catalogue;
    }

    private void put(Map<String, S> map, String name, S service) {
        S other = byId.getOrDefault(name, byAlias.get(name));
        if (other != null) {
            throw new UsageException(Problem.of("two " + kind + "s are called '" + name + "': "
                            + other.getClass().getName() + " and "
                            + service.getClass().getName())
                    .cure("remove one of the two jars"));
        }
        map.put(name, service);
    }

    /** All of them, in the order in which they were found. */
    public Collection<S> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The one of this id or alias.
     *
     * @throws UsageException if there is none; names the nearest
     */
    public S get(String name) {
        S service = byId.getOrDefault(name, byAlias.get(name));
        if (service == null) {
            throw new UsageException(
                    Problem.of("there is no " + kind + " '" + name + "'").cure(Suggestion.cure(name, byId.keySet())));
        }
        return service;
    }
}
