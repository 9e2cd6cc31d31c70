package org.asterism.core.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gathers problems while input is checked, so that all are reported at once. Not thread-safe. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds one problem. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds all problems that an exception carries. */
    public void add(AsterismException exception) {
        found.addAll(exception.problems());
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found so far, in order. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the check.
     *
     * @param exception makes the exception that carries the problems, for instance {@code DataException::new}
     * @throws AsterismException if anything was found
     */
    public void throwIfAny(Function<List<Problem>, ? extends AsterismException> exception) {
        if (!found.isEmpty()) {
            throw exception.apply(list());
        }
    }
}
