package org.asterism.diagnostics.checks;

import java.util.List;
import java.util.Locale;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.diagnostics.statistics.SummaryStatistics;

/** Whether the chains agree: rank-normalised split R̂ of every quantity. */
public final class RhatDiagnostic implements Diagnostic {
    private static final String ID = "r-hat";
    private static final RealOption LIMIT = RealOption.of("limit", 1.01, Bounds.above(1), "largest R-hat that passes");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "whether the chains agree (rank-normalised split R-hat)",
                new Citation("Vehtari et al. 2021, Bayesian Analysis 16, 667", "10.1214/20-BA1221"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LIMIT);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        if (draws.schema().chains() < 2) {
            return List.of(Finding.notAvailable(ID, "R-hat compares chains, and there is only one"));
        }
        if (draws.schema().draws() < 4) {
            return List.of(Finding.notAvailable(ID, "R-hat needs four draws a chain"));
        }
        double limit = options.get(LIMIT);
        Worst worst = Worst.of(draws, limit, SummaryStatistics::rhat);
        String value = String.format(Locale.ROOT, "%.3f", worst.badness());
        if (worst.above() == 0) {
            return List.of(Finding.passed(ID, worst.badness(), "the chains agree: the largest R-hat is " + value));
        }
        return List.of(Finding.warning(
                ID,
                worst.badness(),
                "the chains disagree: R-hat is " + value + " for " + worst.name() + worst.others() + " (limit "
                        + LIMIT.format(limit) + ")",
                "They have not explored the same posterior. Run longer (--tune, --draws); if it stays, they may sit in"
                        + " different modes, or the model may be ill determined by the data."));
    }
}
