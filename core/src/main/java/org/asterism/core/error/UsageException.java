package org.asterism.core.error;

import java.util.List;

/** Says that the command line, the configuration or an option is wrong. */
public final class UsageException extends AsterismException {
    private static final long serialVersionUID = 1L;

    /** Carries several problems, at least one. */
    public UsageException(List<Problem> problems) {
        super(problems, null);
    }

    /** Carries one problem. */
    public UsageException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Carries one problem and the failure that it was learnt from. */
    public UsageException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }
}
