package org.asterism.testkit;

import java.util.function.Supplier;

/**
 * One promise of a service, which can be tested.
 *
 * @param name the promise, as a short sentence without a full stop; unique in its kit
 * @param test looks whether it is kept
 */
public record Check(String name, Supplier<Outcome> test) {
    /** A check whose test can be run many times. */
    public static Check of(String name, Supplier<Outcome> test) {
        return new Check(name, test);
    }

    /**
     * Looks whether the promise is kept. Whatever the service throws is a promise broken: a kit runs code that nobody knows,
     * and has to tell of it, so it goes on.
     */
    @SuppressWarnings("CatchingUnchecked") // of a stranger's code, which may throw what is checked without saying so
    public CheckResult run() {
        try {
            return new CheckResult(name, test.get());
        } catch (Exception | LinkageError | StackOverflowError e) {
            return new CheckResult(name, thrown(e));
        }
    }

    private static Outcome thrown(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : ", thrown by " + trace[0];
        return Outcome.failed("it throws " + e + where, "throw nothing here but what the contract names");
    }
}
