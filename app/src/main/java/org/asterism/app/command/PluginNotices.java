package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.Refusal;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command, and warns of plug-ins that were named for it and are broken. Those of the standing folders are shown by
 * {@code list} alone, as a command that does not need them has nothing to do with them.
 */
public final class PluginNotices implements IExecutionStrategy {
    private final AsterismCommand root;
    private final Plugins plugins;
    private final Terminal terminal;

    @Inject
    PluginNotices(AsterismCommand root, Plugins plugins, Terminal terminal) {
        this.root = root;
        this.plugins = plugins;
        this.terminal = terminal;
    }

    @Override
    public int execute(ParseResult arguments) {
        if (root.plugins().isEmpty()) {
            return new RunLast().execute(arguments);
        }
        refuseMissing(arguments);
        Set<Refusal> told = new HashSet<>();
        tell(told);
        int status = new RunLast().execute(arguments);
        tell(told);
        return status;
    }

    private void refuseMissing(ParseResult arguments) {
        Problems problems = new Problems();
        for (Path path : root.plugins()) {
            if (!Files.exists(path)) {
                problems.add(Problem.of("there is no such folder or jar")
                        .at("--plugins " + path)
                        .cure("name a folder of plug-ins, or the jar of one"));
            }
        }
        try {
            problems.throwIfAny(UsageException::new);
        } catch (UsageException e) {
            throw new ExecutionException(arguments.commandSpec().commandLine(), e.getMessage(), e);
        }
    }

    private void tell(Set<Refusal> told) {
        for (Refusal refusal : plugins.refusals()) {
            if (wasNamed(refusal.place()) && told.add(refusal)) {
                terminal.noteWrapped("asterism: warning: a plug-in is broken: " + refusal.problem(), 2);
            }
        }
    }

    private boolean wasNamed(Path place) {
        return root.plugins().stream()
                .anyMatch(named -> place.startsWith(named.toAbsolutePath().normalize()));
    }
}
