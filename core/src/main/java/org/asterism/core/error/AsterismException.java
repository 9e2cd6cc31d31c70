package org.asterism.core.error;

import java.util.List;
import java.util.stream.Collectors;

/** An expected failure, with all that the user needs to mend it; its kind decides the exit status. */
public abstract sealed class AsterismException extends RuntimeException
        permits UsageException, DataException, SamplingException, PluginException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    AsterismException(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order in which it was found; at least one. */
    public final List<Problem> problems() {
        return problems;
    }
}
