package org.asterism.app.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunOptions;
import org.asterism.core.error.AsterismException;
import org.asterism.core.run.ChainOutcome;
import org.asterism.diagnostics.convergence.ConvergenceTarget;
import org.asterism.diagnostics.summary.Summary;

/** What went other than asked for while sampling, as sentences. */
final class RunWarnings {
    private RunWarnings() {}

    static List<String> of(RunConfiguration configuration, List<ChainOutcome> chains, Summary summary) {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            ChainOutcome chain = chains.get(i);
            String after = "chain " + i + " %s after " + chain.draws() + (chain.draws() == 1 ? " draw" : " draws");
            if (chain instanceof ChainOutcome.Failed failed) {
                warnings.add(String.format(Locale.ROOT, after, "failed") + ": " + cause(failed));
            } else if (chain instanceof ChainOutcome.Abandoned abandoned) {
                warnings.add(String.format(Locale.ROOT, after, "was abandoned") + ": " + place(abandoned));
            } else if (chain instanceof ChainOutcome.Cancelled) {
                warnings.add(String.format(Locale.ROOT, after, "was stopped"));
            }
        }
        configuration.until().ifPresent(target -> {
            if (!isReached(target, configuration.count(RunOptions.DRAWS), chains, reached(summary))) {
                warnings.add(unreached(target, configuration.count(RunOptions.DRAWS), reached(summary)));
            }
        });
        return warnings;
    }

    /** Why a chain failed: what it says itself where that is meant for the user, and else with the kind of the failure. */
    static String cause(ChainOutcome.Failed failed) {
        Throwable cause = failed.cause();
        return cause instanceof AsterismException ? cause.getMessage() : cause.toString();
    }

    /** Where a chain was when it was abandoned. */
    static String place(ChainOutcome.Abandoned abandoned) {
        return "it did not stop when asked to, and was in " + abandoned.place();
    }

    /** What the worst of the variables has for which a run waits: the scalars, or all where there are none. */
    private static ConvergenceTarget.Reached reached(Summary summary) {
        Map<Integer, Long> sizes = new HashMap<>();
        summary.rows().forEach(row -> sizes.merge(row.element().variable(), 1L, Long::sum));
        boolean scalars = sizes.containsValue(1L);
        double ess = Double.POSITIVE_INFINITY;
        double rhat = 0;
        for (Summary.Row row : summary.rows()) {
            // Constants have no R-hat, and are not waited for.
            boolean counts = !scalars || sizes.get(row.element().variable()) == 1;
            if (counts && row.statistics().sd() > 0) {
                ess = Math.min(
                        ess,
                        Math.min(row.statistics().essBulk(), row.statistics().essTail()));
                rhat = Math.max(rhat, row.statistics().rhat());
            }
        }
        return new ConvergenceTarget.Reached(ess, rhat);
    }

    /** Sampling that ended before the limit ended because it was reached, or was stopped, which is told already. */
    private static boolean isReached(
            ConvergenceTarget target, int limit, List<ChainOutcome> chains, ConvergenceTarget.Reached reached) {
        return chains.stream().noneMatch(chain -> chain.draws() == limit) || target.isMet(reached);
    }

    private static String unreached(ConvergenceTarget target, int limit, ConvergenceTarget.Reached reached) {
        return String.format(
                Locale.ROOT,
                "%s was not reached within %d draws a chain: the worst variables have an effective size of %.0f and an R-hat of"
                        + " %.3f. Give more --draws",
                target,
                limit,
                reached.ess(),
                reached.rhat());
    }
}
