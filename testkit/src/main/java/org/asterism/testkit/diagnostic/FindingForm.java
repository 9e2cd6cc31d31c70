package org.asterism.testkit.diagnostic;

import java.util.List;
import org.asterism.core.diagnostic.Finding;

/** What is wrong with the form of findings: a number where there is none, a warning without advice, and the like. */
final class FindingForm {
    private FindingForm() {}

    /** The first fault, in words; empty if there is none. */
    static String fault(String id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return "it finds nothing at all, not even that all is well";
        }
        for (Finding finding : findings) {
            String fault = fault(id, finding);
            if (!fault.isEmpty()) {
                return fault + " (" + finding + ")";
            }
        }
        return "";
    }

    private static String fault(String id, Finding finding) {
        if (!finding.diagnostic().equals(id)) {
            return "a finding is that of '" + finding.diagnostic() + "'";
        }
        if (finding.message().isBlank()) {
            return "a finding has no message";
        }
        return switch (finding.verdict()) {
            case PASSED -> Double.isNaN(finding.value()) ? "it passes what it has no number for" : "";
            case WARNING -> {
                if (Double.isNaN(finding.value())) {
                    yield "it warns without a number";
                }
                yield finding.advice().isBlank() ? "it warns without advice" : "";
            }
            case NOT_AVAILABLE -> Double.isNaN(finding.value()) ? "" : "it has a number for what is not available";
        };
    }
}
