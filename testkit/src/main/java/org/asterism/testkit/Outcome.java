package org.asterism.testkit;

import org.asterism.core.error.Problem;

/** How a check ended. */
public sealed interface Outcome {
    /**
     * The promise is kept, as far as the check can see.
     *
     * @param note what was seen, in a few words; may be empty
     */
    record Passed(String note) implements Outcome {}

    /**
     * The promise is broken.
     *
     * @param problem what is wrong, with the value and the parameter's name, where, and the cure
     */
    record Failed(Problem problem) implements Outcome {}

    /**
     * The check does not apply.
     *
     * @param reason why not, as a clause
     */
    record NotApplicable(String reason) implements Outcome {}

    /** The promise is kept. */
    static Outcome passed(String note) {
        return new Passed(note);
    }

    /** The promise is kept, and there is no more to say. */
    static Outcome passed() {
        return new Passed("");
    }

    /**
     * The promise is broken.
     *
     * @param what the fault and the offending value, as a clause without a full stop
     * @param cure what to do about it
     */
    static Outcome failed(String what, String cure) {
        return new Failed(Problem.of(what).cure(cure));
    }

    /** The check does not apply. */
    static Outcome notApplicable(String reason) {
        return new NotApplicable(reason);
    }

    /** Whether the promise was seen to be broken. */
    default boolean isFailure() {
        return this instanceof Failed;
    }
}
