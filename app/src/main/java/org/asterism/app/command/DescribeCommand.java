package org.asterism.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Model;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.plugin.Plugin;
import org.asterism.core.sampler.Sampler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a service: what it is, what can be set on it, what it needs, what to cite. */
@Command(
        name = "describe",
        description = "Describe a model, sampler, diagnostic, reader or engine.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class DescribeCommand implements Callable<Integer> {
    private final Services services;
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "ID", description = "see 'asterism list'")
    private String id;

    @Inject
    DescribeCommand(Services services, Terminal terminal) {
        this.services = services;
        this.out = terminal.out();
    }

    @Override
    public Integer call() {
        boolean found = false;
        for (String kind : services.kinds()) {
            for (Map.Entry<Descriptor, Object> entry : services.of(kind).entrySet()) {
                Descriptor descriptor = entry.getKey();
                if (descriptor.id().equals(id) || descriptor.aliases().contains(id)) {
                    describe(kind, descriptor, entry.getValue());
                    found = true;
                }
            }
        }
        if (!found) {
            throw new UsageException(
                    Problem.of("there is nothing called '" + id + "'").cure(Suggestion.cure(id, services.ids())));
        }
        return 0;
    }

    private void describe(String kind, Descriptor descriptor, Object service) {
        out.println(descriptor.id() + ": " + descriptor.summary());
        out.println("  one of the " + kind + ", version " + descriptor.version() + ", by " + descriptor.provider()
                + ", " + descriptor.licence());
        Plugin.of(service).ifPresent(this::origin);
        if (service instanceof Model model) {
            out.println("columns (--column ROLE=NAME):");
            model.columns().forEach(this::role);
            options("options (-O OPTION=VALUE):", model.options());
        }
        if (service instanceof Generative generative) {
            options("options of its simulation:", generative.simulationOptions());
        }
        if (service instanceof Sampler sampler) {
            options("options (-O OPTION=VALUE):", sampler.options());
            out.println("statistics:");
            sampler.statistics().forEach(s -> out.println("  " + s.name() + ": " + s.description()));
        }
        if (service instanceof Diagnostic diagnostic) {
            options("options (-O " + descriptor.id() + ".OPTION=VALUE):", diagnostic.options());
        }
        if (!descriptor.citations().isEmpty()) {
            out.println("cite:");
            descriptor.citations().forEach(citation -> out.println("  " + citation));
        }
    }

    private void origin(Plugin plugin) {
        String version = plugin.version().isEmpty() ? "" : " version " + plugin.version();
        out.println("  from plug-in " + plugin.name() + version + ": " + plugin.place());
        plugin.digests().forEach((jar, sha256) -> out.println("  " + jar + " sha256 " + sha256));
    }

    private void role(ColumnRole role) {
        String unit = role.unit().symbol().isEmpty() ? "" : " (" + role.unit() + ")";
        out.println("  " + role.name() + unit + ": " + role.description() + (role.required() ? "" : ", optional")
                + "; also known as " + String.join(", ", role.aliases()));
    }

    private void options(String title, List<Option<?>> options) {
        if (!options.isEmpty()) {
            out.println(title);
            options.forEach(this::option);
        }
    }

    private <T> void option(Option<T> option) {
        String unit = option.unit().isEmpty() ? "" : " " + option.unit();
        out.println("  " + option.name() + " = " + option.format(option.defaultValue()) + unit + ": "
                + option.description() + "; " + option.domain());
    }
}
