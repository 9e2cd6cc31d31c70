package org.asterism.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The plug-ins of an installation. Folders are looked through when the first service is asked for, and a class of a plug-in
 * is loaded when a service of its kind is wanted that the product does not have. Thread-safe.
 */
public final class Plugins implements AutoCloseable {
    private final Supplier<Scan> look;
    private Optional<Scan> scan = Optional.empty();
    private final List<Refusal> refusedServices = new ArrayList<>();

    private Plugins(Supplier<Scan> look) {
        this.look = look;
    }

    /** No plug-ins. */
    public static Plugins none() {
        return in(List::of);
    }

    /**
     * The plug-ins in folders, or named as jars.
     *
     * @param paths asked once, when a plug-in is first needed. Where two plug-ins offer the same, that of the first path
     *     counts; paths that do not exist hold none
     */
    public static Plugins in(Supplier<List<Path>> paths) {
        return new Plugins(() -> Scan.in(paths.get()));
    }

    /** One plug-in by itself: a jar, or a folder of jars. */
    public static Plugins at(Path jarOrFolder) {
        return new Plugins(() -> Scan.at(jarOrFolder));
    }

    /** Those that can be opened, in the order in which they are asked. */
    public synchronized List<Plugin> all() {
        return List.copyOf(scan().plugins);
    }

    /** What is refused, as far as it is known: services are tried when their kind is first asked for. */
    public synchronized List<Refusal> refusals() {
        List<Refusal> all = new ArrayList<>(scan().refusals);
        all.addAll(refusedServices);
        return all;
    }

    private Scan scan() {
        if (scan.isEmpty()) {
            scan = Optional.of(look.get());
        }
        return scan.get();
    }

    /** Opens all services of a kind; refuses those that cannot be. */
    synchronized <S> List<Provider.Opened<S>> open(ServiceKind<S> kind) {
        List<Provider.Opened<S>> opened = new ArrayList<>();
        for (Plugin plugin : scan().plugins) {
            for (String className : plugin.providers(kind)) {
                try {
                    opened.add(new Provider<>(plugin, kind, className).open());
                } catch (Provider.BrokenException e) {
                    refuse(Refusal.ofService(plugin, kind, className, e.problem()));
                }
            }
        }
        return opened;
    }

    synchronized void refuse(Refusal refusal) {
        refusedServices.add(refusal);
    }

    /** What is refused and may offer a service of a kind. */
    List<Refusal> refusals(ServiceKind<?> kind) {
        return refusals().stream()
                .filter(refusal -> refusal.isOfAll() || refusal.kind().equals(kind.name()))
                .toList();
    }

    /** Closes the jars that were opened. */
    @Override
    public synchronized void close() {
        for (Plugin plugin : scan.map(of -> of.plugins).orElse(List.of())) {
            try {
                plugin.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
