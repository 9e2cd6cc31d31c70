package org.asterism.core.error;

import java.util.List;

/** Says that the input data cannot be read or do not suit the model. */
public final class DataException extends AsterismException {
    private static final long serialVersionUID = 1L;

    /** Carries several problems, at least one. */
    public DataException(List<Problem> problems) {
        super(problems, null);
    }

    /** Carries one problem. */
    public DataException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Carries one problem and the failure that it was learnt from. */
    public DataException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }
}
