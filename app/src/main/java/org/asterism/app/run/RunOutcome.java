package org.asterism.app.run;

import java.nio.file.Path;
import java.util.List;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.run.ChainOutcome;
import org.asterism.diagnostics.report.RunFacts;
import org.asterism.diagnostics.summary.Summary;

/**
 * A run that came to an end with draws.
 *
 * @param directory where everything is
 * @param chains how each ended
 * @param summary of all variables
 * @param findings of the diagnostics
 * @param facts that a report tells beside
 */
public record RunOutcome(
        Path directory, List<ChainOutcome> chains, Summary summary, List<Finding> findings, RunFacts facts) {
    /** Whether the user asked it to stop. */
    public boolean cancelled() {
        return chains.stream()
                .anyMatch(chain -> chain instanceof ChainOutcome.Cancelled || chain instanceof ChainOutcome.Abandoned);
    }

    /** Whether a chain failed; the draws of the others are there. */
    public boolean failed() {
        return chains.stream().anyMatch(chain -> chain instanceof ChainOutcome.Failed);
    }

    /** Whether a diagnostic warns. */
    public boolean warns() {
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.WARNING);
    }
}
