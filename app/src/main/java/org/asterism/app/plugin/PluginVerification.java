package org.asterism.app.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asterism.core.option.Descriptor;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugin;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.Refusal;
import org.asterism.core.plugin.ServiceKind;

/** Opens one plug-in by itself and checks all that it offers. */
public final class PluginVerification {
    private final List<Check> checks = new ArrayList<>();

    private PluginVerification() {}

    /**
     * A check and how it ended.
     *
     * @param subject what was checked: the plug-in or one of its services
     * @param passed whether it is as it must be
     * @param result what was found, and the cure where it did not pass
     */
    public record Check(String subject, boolean passed, String result) {}

    /**
     * Checks a plug-in.
     *
     * @param path its jar, or its folder of jars
     */
    public static List<Check> of(Path path) {
        PluginVerification verification = new PluginVerification();
        try (Plugins plugins = Plugins.at(path)) {
            for (ServiceKind<?> kind : ServiceKind.all()) {
                verification.services(kind, plugins);
            }
            plugins.refusals().forEach(verification::refused);
        }
        return verification.checks;
    }

    private <S> void services(ServiceKind<S> kind, Plugins plugins) {
        for (S service : Catalogue.load(kind, plugins).all()) {
            Plugin.of(service).ifPresent(plugin -> service(kind, service));
        }
    }

    private <S> void service(ServiceKind<S> kind, S service) {
        Descriptor descriptor = kind.descriptor().apply(service);
        checks.add(new Check(
                kind.name() + " " + descriptor.id(),
                true,
                "opens; version " + descriptor.version() + " by " + descriptor.provider() + ", "
                        + descriptor.licence()));
    }

    private void refused(Refusal refusal) {
        String subject = refusal.isOfAll() ? refusal.plugin() : refusal.kind() + " " + refusal.provider();
        checks.add(new Check(subject, false, refusal.problem().toString()));
    }
}
