package org.asterism.testkit.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugin;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.Refusal;
import org.asterism.core.plugin.ServiceKind;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;

/**
 * Proves a plug-in right as it is handed on: its jar opens, no service of it is refused, and each keeps the promises of its
 * kind, as far as can be seen without knowing more of it. Closing it closes the plug-in.
 */
public final class PluginKit implements Kit, AutoCloseable {
    private final Path path;
    private final Plugins plugins;
    private final List<ServiceKit> services = new ArrayList<>();

    private PluginKit(Path path) {
        this.path = path;
        this.plugins = Plugins.at(path);
        for (ServiceKind<?> kind : ServiceKind.all()) {
            open(kind);
        }
    }

    /**
     * The kit of a plug-in.
     *
     * @param jarOrFolder its jar, or its folder of jars
     */
    public static PluginKit of(Path jarOrFolder) {
        return new PluginKit(jarOrFolder);
    }

    private <S> void open(ServiceKind<S> kind) {
        for (S service : Catalogue.load(kind, plugins).all()) {
            if (Plugin.of(service).isPresent()) {
                services.add(ServiceKit.of(kind, Plugin.bare(kind, service)));
            }
        }
    }

    @Override
    public String subject() {
        return "plug-in " + path.getFileName();
    }

    /** The kits of its services. */
    public List<Kit> services() {
        return List.copyOf(services);
    }

    /** Whether it opens: one check for the whole, and one for each service that is refused. */
    public List<Check> opening() {
        List<Check> checks = new ArrayList<>();
        for (Refusal refusal : plugins.refusals()) {
            String what = refusal.isOfAll() ? subject() : refusal.kind() + " " + refusal.provider();
            checks.add(Check.of(what + " opens", () -> new Outcome.Failed(refusal.problem())));
        }
        if (checks.isEmpty()) {
            checks.add(Check.of(
                    subject() + " opens",
                    () -> services.isEmpty()
                            ? Outcome.failed("it offers nothing", "name its services in META-INF/services")
                            : Outcome.passed(services.size() + (services.size() == 1 ? " service" : " services"))));
        }
        return checks;
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(opening());
        for (ServiceKit service : services) {
            for (Check check : service.checks()) {
                checks.add(Check.of(service.subject() + " " + check.name(), check.test()));
            }
        }
        return checks;
    }

    /** Closes its jars. */
    @Override
    public void close() {
        plugins.close();
    }
}
