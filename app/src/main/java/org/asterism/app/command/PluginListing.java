package org.asterism.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.plugin.Plugin;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.Refusal;

/** Prints the plug-ins: what each offers, and what of it is broken and why. */
final class PluginListing {
    private final Plugins plugins;
    private final Services services;
    private final PrintWriter out;

    @Inject
    PluginListing(Plugins plugins, Services services, Terminal terminal) {
        this.plugins = plugins;
        this.services = services;
        this.out = terminal.out();
    }

    /**
     * Prints them; with none, only if they were asked for.
     *
     * @param askedFor whether to say so where there are none
     */
    void print(boolean askedFor) {
        Map<Plugin, List<String>> offered = new LinkedHashMap<>();
        plugins.all().forEach(plugin -> offered.put(plugin, services.of(plugin)));
        // Only after all services were asked for is it known which of them are broken.
        List<Refusal> refusals = plugins.refusals();
        if (offered.isEmpty() && refusals.isEmpty()) {
            if (askedFor) {
                out.println("there are no plug-ins");
            }
            return;
        }
        out.println("plugins");
        offered.forEach((plugin, titles) -> {
            String version = plugin.version().isEmpty() ? "" : ", version " + plugin.version();
            out.println("  " + plugin.name() + version + ": " + plugin.place());
            titles.forEach(title -> out.println("    " + title));
            refusals.stream()
                    .filter(refusal -> refusal.place().equals(plugin.place()))
                    .forEach(refusal -> out.println("    broken: " + withoutPlace(refusal)));
        });
        refusals.stream().filter(Refusal::isOfAll).forEach(refusal -> {
            out.println("  " + refusal.plugin() + ": " + refusal.place());
            out.println("    broken: " + withoutPlace(refusal));
        });
    }

    /** The problem; its place is left out where that has just been printed. */
    private static String withoutPlace(Refusal refusal) {
        boolean printed = refusal.problem().where().equals(refusal.place().toString());
        return printed ? refusal.problem().at("").toString() : refusal.problem().toString();
    }
}
