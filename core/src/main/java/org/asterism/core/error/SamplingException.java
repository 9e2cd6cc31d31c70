package org.asterism.core.error;

import java.util.List;

/** Says that sampling could not start or every chain failed. */
public final class SamplingException extends AsterismException {
    private static final long serialVersionUID = 1L;

    /** Carries several problems, at least one. */
    public SamplingException(List<Problem> problems) {
        super(problems, null);
    }

    /** Carries one problem. */
    public SamplingException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Carries one problem and the failure that it was learnt from. */
    public SamplingException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }
}
