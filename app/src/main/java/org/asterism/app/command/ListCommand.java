package org.asterism.app.command;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the services. */
@Command(
        name = "list",
        description = "List models, samplers, diagnostics, readers and engines.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class ListCommand implements Callable<Integer> {
    private static final int ID_WIDTH = 20;

    private final Services services;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "only these, as in 'models'")
    private String kind;

    @Inject
    ListCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> kinds = services.kinds();
        if (kind != null && !kinds.contains(kind)) {
            throw new UsageException(
                    Problem.of("there is no kind '" + kind + "'").cure(Suggestion.cure(kind, kinds)));
        }
        for (String each : kind == null ? kinds : List.of(kind)) {
            terminal.out().println(each);
            services.of(each)
                    .keySet()
                    .forEach(d -> terminal.out()
                            .println(
                                    "  " + d.id() + " ".repeat(Math.max(1, ID_WIDTH - d.id().length())) + d.summary()));
        }
        return 0;
    }
}
