package org.asterism.core.error;

import java.util.Objects;

/**
 * One thing that is wrong, as its user should read it.
 *
 * @param what the fault and the offending value, as a clause without a full stop
 * @param where file, line, HDU and row, or option; empty where the fault has no place
 * @param cure what to do about it; empty where nothing can be advised
 */
public record Problem(String what, String where, String cure) {
    public Problem {
        Objects.requireNonNull(what);
        Objects.requireNonNull(where);
        Objects.requireNonNull(cure);
    }

    /** A problem without a place and without advice. */
    public static Problem of(String what) {
        return new Problem(what, "", "");
    }

    /** The same problem, found at {@code place}. */
    public Problem at(String place) {
        return new Problem(what, place, cure);
    }

    /** The same problem with advice. */
    public Problem cure(String advice) {
        return new Problem(what, where, advice);
    }

    /** The problem in one line: {@code where: what; cure}. */
    @Override
    public String toString() {
        String place = where.isEmpty() ? "" : where + ": ";
        String advice = cure.isEmpty() ? "" : "; " + cure;
        return place + what + advice;
    }
}
