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
import org.asterism.diagnostics.summary.SummarisedDraws;

/** Whether there are enough effective draws of every quantity, in the bulk and in the tails. */
public final class EssDiagnostic implements Diagnostic {
    private static final String ID = "ess";
    private static final RealOption PER_CHAIN =
            RealOption.of("per_chain", 100, Bounds.POSITIVE, "fewest effective draws a chain that pass");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "whether there are enough effective draws, in bulk and tails",
                new Citation("Vehtari et al. 2021, Bayesian Analysis 16, 667", "10.1214/20-BA1221"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(PER_CHAIN);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        if (draws.schema().draws() < 4) {
            return List.of(Finding.notAvailable(ID, "the effective sample size needs four draws a chain"));
        }
        double least = options.get(PER_CHAIN) * draws.schema().chains();
        Worst worst = Worst.of(draws, -least, statistics -> -Math.min(statistics.essBulk(), statistics.essTail()));
        double ess = -worst.badness();
        String value = String.format(Locale.ROOT, "%.0f", ess);
        if (worst.above() == 0) {
            return List.of(Finding.passed(ID, ess, "there are enough effective draws: at least " + value));
        }
        return List.of(Finding.warning(
                ID,
                ess,
                "few effective draws: " + value + " for " + worst.name() + worst.others() + " (wanted: "
                        + String.format(Locale.ROOT, "%.0f", least) + ")",
                "Means and intervals are uncertain, and R-hat is not reliable. Make more draws (--draws)."
                        + StrongCorrelation.amongWorst(draws, SummarisedDraws.summaryOf(draws))
                                .map(StrongCorrelation::sentence)
                                .orElse("")));
    }
}
