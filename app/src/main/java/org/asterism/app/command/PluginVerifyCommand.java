package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.asterism.app.plugin.PluginVerification;
import org.asterism.app.plugin.PluginVerification.Check;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a plug-in as its author or its user would want it checked before it is used. */
@Command(
        name = "verify",
        description = "Open a plug-in and check that it works; exits with status 5 if it does not.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class PluginVerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "JAR", description = "the jar of the plug-in, or its folder of jars")
    private Path path;

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
        List<Check> checks = PluginVerification.of(path);
        for (Check check : checks) {
            terminal.out()
                    .println((check.passed() ? "ok      " : "FAILED  ") + check.subject() + ": " + check.result());
        }
        long failed = checks.stream().filter(check -> !check.passed()).count();
        terminal.out()
                .println(
                        failed == 0
                                ? checks.size() + " checks passed"
                                : failed + " of " + checks.size() + " checks failed");
        terminal.out().flush();
        return failed == 0 ? 0 : ErrorHandler.STRICT;
    }
}
