package org.asterism.diagnostics.checks;

import java.util.Comparator;
import java.util.List;
import org.asterism.core.diagnostic.Finding;

/** Puts the finding first that explains the others: chains in different modes also disagree and have few effective draws. */
public final class FindingOrder {
    /** From cause to consequence; those of plug-ins come after. */
    private static final List<String> CAUSES = List.of(
            "modes",
            "divergences",
            "fit",
            "acceptance",
            "r-hat",
            "energy",
            "tree-depth",
            "ess",
            "loo",
            "prior-sensitivity");

    private FindingOrder() {}

    /** The same findings: warnings, the causes first, then what passed, then what is not available. */
    public static List<Finding> causesFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(FindingOrder::weight).thenComparingInt(FindingOrder::place))
                .toList();
    }

    private static int weight(Finding finding) {
        return switch (finding.verdict()) {
            case WARNING -> 0;
            case PASSED -> 1;
            case NOT_AVAILABLE -> 2;
        };
    }

    private static int place(Finding finding) {
        int place = CAUSES.indexOf(finding.diagnostic());
        return place < 0 ? CAUSES.size() : place;
    }
}
