package org.asterism.app.command;

import java.util.List;
import org.asterism.app.run.CancelledException;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.AsterismException;
import org.asterism.core.error.DataException;
import org.asterism.core.error.PluginException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into messages and exit statuses; a stack trace only with {@code --debug}. */
public final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** Bad usage or configuration. */
    public static final int USAGE = 2;

    /** Bad data. */
    public static final int DATA = 3;

    /** Sampling failed, or code of a plug-in did. */
    public static final int SAMPLING = 4;

    /** A check failed, and {@code --strict} was given. */
    public static final int STRICT = 5;

    /** Cancelled. */
    public static final int CANCELLED = 130;

    private static final int INTERNAL = 70;

    private final Terminal terminal;

    /** Writes to {@code terminal}. */
    public ErrorHandler(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult arguments) {
        boolean debug = arguments.originalArgs().contains("--debug");
        if (debug) {
            exception.printStackTrace(terminal.err());
        }
        if (exception instanceof AsterismException expected) {
            expected.problems().forEach(this::print);
            return status(expected);
        }
        if (exception instanceof CancelledException) {
            terminal.note("asterism: " + exception.getMessage());
            return CANCELLED;
        }
        terminal.note("asterism: internal error: " + exception
                + (debug ? "" : "; run again with --debug and report what it prints"));
        return INTERNAL;
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String message = exception.getMessage();
        String cure = "see " + command.getCommandSpec().qualifiedName() + " --help";
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            String word = words.get(0).replaceFirst("=.*", "");
            List<String> known = word.startsWith("-")
                    ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
                    : List.copyOf(command.getSubcommands().keySet());
            message = (word.startsWith("-") ? "unknown option '" : "unexpected argument '") + word + "'";
            cure = Suggestion.nearest(word, known)
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse(cure);
        }
        print(Problem.of(message).cure(cure));
        return USAGE;
    }

    private void print(Problem problem) {
        terminal.noteWrapped("asterism: error: " + problem, 2);
    }

    private static int status(AsterismException exception) {
        if (exception instanceof UsageException) {
            return USAGE;
        }
        if (exception instanceof DataException) {
            return DATA;
        }
        return exception instanceof SamplingException || exception instanceof PluginException ? SAMPLING : INTERNAL;
    }
}
