package org.asterism.app.run;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.run.ChainOutcome;
import org.asterism.diagnostics.summary.Excerpt;
import org.asterism.diagnostics.summary.Summary;
import org.asterism.diagnostics.summary.TextSummary;

/** Tells the user how a run went: its summary as the result, all else beside it. */
public final class RunReport {
    private static final int UNLIMITED = 10_000;

    private final Terminal terminal;

    @Inject
    RunReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints a run; of long vectors only the beginning. */
    public void print(RunOutcome outcome, RunConfiguration configuration, Map<String, Double> truth) {
        outcome.facts().warnings().forEach(warning -> terminal.noteWrapped("asterism: warning: " + warning, 2));
        printTable(outcome.summary(), truth, outcome.directory().toString());
        printFindings(outcome.findings());
        printEnd(outcome, configuration);
    }

    /** Prints a summary, of long vectors only the beginning. */
    public void printTable(Summary summary, Map<String, Double> truth, String directory) {
        Excerpt excerpt = Excerpt.of(summary);
        printAll(excerpt.summary(), truth);
        if (excerpt.left() > 0) {
            terminal.noteWrapped("... and " + excerpt.left() + " more rows: asterism summary --all " + directory, 2);
        }
    }

    /** Prints every row of a summary. */
    public void printAll(Summary summary, Map<String, Double> truth) {
        terminal.out().print(TextSummary.of(summary, truth, width()));
        terminal.out().flush();
    }

    /** As wide as a terminal, and without a limit where there is none. */
    private int width() {
        return terminal.interactive() ? terminal.columns() : UNLIMITED;
    }

    /** Prints the warnings among findings. */
    public void printFindings(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.verdict() == Finding.Verdict.WARNING) {
                terminal.noteWrapped("asterism: warning: " + finding.message() + ". " + finding.advice(), 2);
            }
        }
    }

    private void printEnd(RunOutcome outcome, RunConfiguration configuration) {
        long draws = outcome.chains().stream().mapToInt(ChainOutcome::draws).sum();
        long divergences = outcome.chains().stream()
                .mapToInt(chain -> chain.cost().divergences())
                .sum();
        terminal.noteWrapped(
                String.format(
                        Locale.ROOT,
                        "%s: %d draws in %d chains, %d divergences, sampled in %.2f s, seed %s; results in %s",
                        configuration.model().descriptor().id(),
                        draws,
                        outcome.chains().size(),
                        divergences,
                        RunRecord.seconds(outcome.chains()),
                        configuration.run().asText().get("seed"),
                        outcome.directory()),
                2);
    }
}
