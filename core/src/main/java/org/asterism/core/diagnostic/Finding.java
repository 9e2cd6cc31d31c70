package org.asterism.core.diagnostic;

/**
 * What a diagnostic found.
 *
 * @param diagnostic the id of the diagnostic
 * @param verdict how it ended
 * @param value the number that decided; NaN where it is not available
 * @param message what was found, in which variable, as one sentence
 * @param advice what it means and what to do, as sentences; empty where all is well
 */
public record Finding(String diagnostic, Verdict verdict, double value, String message, String advice) {
    /** How an examination ended. */
    public enum Verdict {
        /** Nothing is wrong. */
        PASSED,
        /** The draws should not be trusted as they are. */
        WARNING,
        /** It could not be examined; the message says why. */
        NOT_AVAILABLE
    }

    /** Nothing is wrong. */
    public static Finding passed(String diagnostic, double value, String message) {
        return new Finding(diagnostic, Verdict.PASSED, value, message, "");
    }

    /** Something is wrong. */
    public static Finding warning(String diagnostic, double value, String message, String advice) {
        return new Finding(diagnostic, Verdict.WARNING, value, message, advice);
    }

    /** It could not be examined. */
    public static Finding notAvailable(String diagnostic, String reason) {
        return new Finding(diagnostic, Verdict.NOT_AVAILABLE, Double.NaN, reason, "");
    }
}
