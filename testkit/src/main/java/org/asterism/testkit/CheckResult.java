package org.asterism.testkit;

/**
 * A check and how it ended.
 *
 * @param check the name of the check
 * @param outcome how it ended
 */
public record CheckResult(String check, Outcome outcome) {
    /** One line: how it ended, the promise, and what there is to say. */
    @Override
    public String toString() {
        if (outcome instanceof Outcome.Failed failed) {
            return "FAILED   " + check + ": " + failed.problem();
        }
        if (outcome instanceof Outcome.NotApplicable not) {
            return "skipped  " + check + ": " + not.reason();
        }
        String note = ((Outcome.Passed) outcome).note();
        return "passed   " + check + (note.isEmpty() ? "" : ": " + note);
    }
}
