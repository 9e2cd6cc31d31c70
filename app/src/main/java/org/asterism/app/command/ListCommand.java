package org.asterism.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Descriptor;
import org.asterism.core.plugin.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the services, and the plug-ins that some of them came from. */
@Command(
        name = "list",
        description = "List models, samplers, diagnostics, readers, engines and plug-ins.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class ListCommand implements Callable<Integer> {
    private static final int ID_WIDTH = 20;
    private static final String PLUGINS = "plugins";

    private final Services services;
    private final PluginListing plugins;
    private final PrintWriter out;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "only these, as in 'models'")
    private String kind;

    @Inject
    ListCommand(Services services, PluginListing plugins, Terminal terminal) {
        this.services = services;
        this.plugins = plugins;
        this.out = terminal.out();
    }

    @Override
    public Integer call() {
        List<String> kinds = new ArrayList<>(services.kinds());
        kinds.add(PLUGINS);
        if (kind != null && !kinds.contains(kind)) {
            throw new UsageException(
                    Problem.of("there is no kind '" + kind + "'").cure(Suggestion.cure(kind, kinds)));
        }
        for (String each : kind == null ? kinds : List.of(kind)) {
            if (each.equals(PLUGINS)) {
                plugins.print(kind != null);
            } else {
                out.println(each);
                services.of(each).forEach(this::print);
            }
        }
        return 0;
    }

    private void print(Descriptor descriptor, Object service) {
        String blanks = " ".repeat(Math.max(1, ID_WIDTH - descriptor.id().length()));
        String origin =
                Plugin.of(service).map(plugin -> " [" + plugin.name() + "]").orElse("");
        out.println("  " + descriptor.id() + blanks + descriptor.summary() + origin);
    }
}
