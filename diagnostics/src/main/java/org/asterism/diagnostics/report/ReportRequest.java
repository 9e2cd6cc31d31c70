package org.asterism.diagnostics.report;

import java.util.List;
import java.util.Map;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.diagnostics.figure.plot.PlotRequest;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.diagnostics.summary.Summary;

/**
 * What a report is made from.
 *
 * @param directory of the run, as the user would name it
 * @param facts of the run
 * @param draws of the run; read by several threads, one at a time
 * @param summary of all elements of {@code draws}
 * @param findings of the diagnostics, causes before consequences
 * @param selection which quantities the summary and the figures show
 * @param truth true values by the name of the variable, row-major; may be empty
 */
public record ReportRequest(
        String directory,
        RunFacts facts,
        Draws draws,
        Summary summary,
        List<Finding> findings,
        Selection selection,
        Map<String, List<Double>> truth) {
    public ReportRequest {
        findings = List.copyOf(findings);
    }

    /** A request for a figure of some quantities. */
    PlotRequest plot(Selection of) {
        return new PlotRequest(draws, of, truth);
    }

    /** The warnings among the findings. */
    List<Finding> warnings() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.WARNING)
                .toList();
    }
}
