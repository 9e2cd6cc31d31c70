package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.testkit.Check;
import org.asterism.testkit.CheckResult;
import org.asterism.testkit.Kit;
import org.asterism.testkit.KitReport;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.plugin.PluginKit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a plug-in as its author or its user would want it checked before it is used. */
@Command(
        name = "verify",
        description =
                "Open a plug-in, and check that each of its services keeps the promises of its kind; exits with status"
                        + " 5 if one does not.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class PluginVerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "JAR", description = "the jar of the plug-in, or its folder of jars")
    private Path path;

    @Option(names = "--all", description = "show every check, also those that pass or do not apply")
    private boolean all;

    @Inject
    PluginVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.exists(path)) {
            throw new UsageException(Problem.of("there is no such jar or folder")
                    .at(path.toString())
                    .cure("build the plug-in first, and name its jar"));
        }
        try (PluginKit kit = PluginKit.of(path)) {
            int checks = 0;
            int failed = 0;
            for (Check check : kit.opening()) {
                CheckResult result = check.run();
                show(result.check(), result);
                checks++;
                failed += result.outcome().isFailure() ? 1 : 0;
            }
            for (Kit service : kit.services()) {
                KitReport report = service.run();
                show(report);
                checks += report.results().size();
                failed += report.failures().size();
            }
            say(failed == 0 ? checks + " checks, none failed" : failed + " of " + checks + " checks failed");
            return failed == 0 ? 0 : ErrorHandler.STRICT;
        }
    }

    private void show(KitReport report) {
        long none = report.results().stream()
                .filter(result -> result.outcome() instanceof Outcome.NotApplicable)
                .count();
        if (report.passes()) {
            say("ok      " + report.subject() + ": keeps " + (report.results().size() - none) + " promises"
                    + (none > 0 ? "; " + none + " do not apply" : ""));
        }
        for (CheckResult result : report.results()) {
            if (all || result.outcome().isFailure()) {
                show(report.subject() + " " + result.check(), result);
            }
        }
    }

    private void show(String what, CheckResult result) {
        if (result.outcome() instanceof Outcome.Failed failed) {
            say("FAILED  " + what + ": " + failed.problem());
        } else if (result.outcome() instanceof Outcome.NotApplicable not) {
            say("skipped " + what + ": " + not.reason());
        } else {
            String note = ((Outcome.Passed) result.outcome()).note();
            say("ok      " + what + (note.isEmpty() ? "" : ": " + note));
        }
    }

    /** Line by line, since some checks take their time. */
    private void say(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
