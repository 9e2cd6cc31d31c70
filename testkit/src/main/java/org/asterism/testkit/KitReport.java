package org.asterism.testkit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a kit found.
 *
 * @param subject whose promises were checked
 * @param results of each check, in their order
 */
public record KitReport(String subject, List<CheckResult> results) {
    public KitReport {
        results = List.copyOf(results);
    }

    /** The checks that saw a promise broken. */
    public List<CheckResult> failures() {
        return results.stream().filter(result -> result.outcome().isFailure()).toList();
    }

    /** Whether no check saw a promise broken. */
    public boolean passes() {
        return failures().isEmpty();
    }

    /** The subject, then a line for each check. */
    public String text() {
        return subject + "\n" + results.stream().map(CheckResult::toString).collect(Collectors.joining("\n"));
    }

    /**
     * Ends a test.
     *
     * @throws AssertionError with every promise that is broken, if there is one
     */
    public void assertPasses() {
        if (!passes()) {
            throw new AssertionError(subject + "\n"
                    + failures().stream().map(CheckResult::toString).collect(Collectors.joining("\n")));
        }
    }
}
