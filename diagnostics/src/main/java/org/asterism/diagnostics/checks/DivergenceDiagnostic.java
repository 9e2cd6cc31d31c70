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

/** Whether trajectories diverged after tuning. */
public final class DivergenceDiagnostic implements Diagnostic {
    private static final String ID = "divergences";
    private static final RealOption SHARE =
            RealOption.of("share", 0, Bounds.closed(0, 1), "largest share of divergent draws that passes");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "whether trajectories diverged after tuning",
                new Citation(
                        "Betancourt 2017, A Conceptual Introduction to Hamiltonian Monte Carlo",
                        "10.48550/arXiv.1701.02434"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SHARE);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        return StatisticShare.of(draws, "diverging", 0.5)
                .map(share -> judged(share, options.get(SHARE)))
                .orElseGet(() -> List.of(Finding.notAvailable(ID, "the sampler does not report divergences")));
    }

    private static List<Finding> judged(StatisticShare share, double limit) {
        if (share.count() <= limit * share.total()) {
            return List.of(Finding.passed(
                    ID,
                    share.count(),
                    share.count() == 0
                            ? "no draw diverged"
                            : share.count() + " of " + share.total() + " draws diverged"));
        }
        String percent = String.format(Locale.ROOT, "%.2g %%", 100.0 * share.count() / share.total());
        return List.of(Finding.warning(
                ID,
                share.count(),
                share.count() + " of " + share.total() + " draws diverged (" + percent + ")",
                "The sampler could not follow the posterior everywhere, and may have left parts of it out. Raise"
                        + " the target (-O target_accept=0.95), tune longer, or look at the model where they are."));
    }
}
