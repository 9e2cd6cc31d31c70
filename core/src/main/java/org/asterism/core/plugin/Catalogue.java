package org.asterism.core.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Descriptor;

/**
 * The services of one kind, by id: those of the product, which are on the class path, and those of plug-ins. The ids and
 * aliases of the product are reserved. Plug-ins are opened when a service is asked for that the product does not have, or
 * all services are. Thread-safe, as the services are.
 *
 * @param <S> the kind
 */
public final class Catalogue<S> {
    private final ServiceKind<S> kind;
    private final Plugins plugins;
    private final Map<String, S> byId = new LinkedHashMap<>();
    private final Map<String, S> byAlias = new LinkedHashMap<>();
    private boolean opened;

    private Catalogue(ServiceKind<S> kind, List<S> services, Plugins plugins) {
        this.kind = kind;
        this.plugins = plugins;
        for (S service : services) {
            for (String name : names(kind.descriptor().apply(service))) {
                find(name).ifPresent(other -> refuseTwo(name, other, service));
            }
            put(kind.descriptor().apply(service), service);
        }
    }

    /**
     * The services on the class path, which {@link ServiceLoader} finds, and those of plug-ins.
     *
     * @throws UsageException if two on the class path have the same id or alias
     */
    public static <S> Catalogue<S> load(ServiceKind<S> kind, Plugins plugins) {
        List<S> found = new ArrayList<>();
        ServiceLoader.load(kind.type(), kind.type().getClassLoader()).forEach(found::add);
        return new Catalogue<>(kind, found, plugins);
    }

    /** The given services and no plug-ins. */
    public static <S> Catalogue<S> of(ServiceKind<S> kind, List<S> services) {
        return new Catalogue<>(kind, services, Plugins.none());
    }

    private void refuseTwo(String name, S one, S other) {
        throw new UsageException(Problem.of("two " + kind.name() + "s are called '" + name + "': "
                        + one.getClass().getName() + " and " + other.getClass().getName())
                .cure("remove one of the two jars"));
    }

    private static List<String> names(Descriptor descriptor) {
        List<String> names = new ArrayList<>(descriptor.aliases());
        names.add(0, descriptor.id());
        return names;
    }

    private void put(Descriptor descriptor, S service) {
        byId.put(descriptor.id(), service);
        descriptor.aliases().forEach(alias -> byAlias.put(alias, service));
    }

    private Optional<S> find(String name) {
        return Optional.ofNullable(byId.getOrDefault(name, byAlias.get(name)));
    }

    private void openPlugins() {
        if (opened) {
            return;
        }
        opened = true;
        for (Provider.Opened<S> service : plugins.open(kind)) {
            taken(service)
                    .ifPresentOrElse(
                            problem -> plugins.refuse(
                                    Refusal.ofService(service.plugin(), kind, service.className(), problem)),
                            () -> put(service.descriptor(), service.service()));
        }
    }

    /** What is wrong with a name of a plug-in's service; the first to have a name keeps it. */
    private Optional<Problem> taken(Provider.Opened<S> service) {
        for (String name : names(service.descriptor())) {
            Optional<S> other = find(name);
            if (other.isPresent()) {
                String title = kind.name() + " " + service.className() + ": the name '" + name + "' is ";
                return Optional.of(Plugin.of(other.get())
                        .map(first -> Problem.of(title + "that of a " + kind.name() + " of " + first.place()
                                        + ", which comes first")
                                .cure("remove one of the two, or give one another name"))
                        .orElseGet(() -> Problem.of(title + "reserved for the product's own")
                                .cure("give it another name")));
            }
        }
        return Optional.empty();
    }

    /** All of them: those of the product, then those of plug-ins, in the order in which they were found. */
    public synchronized Collection<S> all() {
        openPlugins();
        return List.copyOf(byId.values());
    }

    /**
     * The one of this id or alias.
     *
     * @throws UsageException if there is none; names the nearest, or the broken plug-in that may have it
     */
    public synchronized S get(String name) {
        return find(name)
                .or(() -> {
                    openPlugins();
                    return find(name);
                })
                .orElseThrow(() -> unknown(name));
    }

    private UsageException unknown(String name) {
        Problem problem = Problem.of("there is no " + kind.name() + " '" + name + "'");
        List<Refusal> broken = plugins.refusals(kind);
        Optional<String> likely = broken.stream()
                .filter(refusal -> refusal.resembles(name))
                .findFirst()
                .map(refusal -> "a plug-in that may have it is broken: " + refusal.problem());
        if (likely.isPresent()) {
            return new UsageException(problem.cure(likely.get()));
        }
        boolean near = Suggestion.nearest(name, byId.keySet()).isPresent();
        String more = broken.isEmpty() || near ? "" : "; broken plug-ins are shown by 'asterism list plugins'";
        return new UsageException(problem.cure(Suggestion.cure(name, byId.keySet()) + more));
    }
}
