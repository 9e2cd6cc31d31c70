package org.asterism.diagnostics.checks;

import java.util.List;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Whether trajectories were cut at the greatest tree depth. */
public final class TreeDepthDiagnostic implements Diagnostic {
    private static final String ID = "tree-depth";
    private static final RealOption SHARE =
            RealOption.of("share", 0.05, Bounds.closed(0, 1), "largest share of cut trajectories that passes");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(ID, "whether trajectories were cut at the greatest tree depth");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SHARE);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        return StatisticShare.of(draws, "reached_max_treedepth", 0.5)
                .map(share -> judged(share, options.get(SHARE)))
                .orElseGet(() -> List.of(Finding.notAvailable(ID, "the sampler does not report tree depths")));
    }

    private static List<Finding> judged(StatisticShare share, double limit) {
        String count = share.count() + " of " + share.total() + " trajectories were cut at the greatest tree depth";
        if (share.count() <= limit * share.total()) {
            return List.of(Finding.passed(
                    ID,
                    share.count(),
                    share.count() == 0 ? "no trajectory was cut at the greatest tree depth" : count));
        }
        return List.of(Finding.warning(
                ID,
                share.count(),
                count,
                "The draws are valid but costly and correlated. Tune longer, or raise -O max_tree_depth; some"
                        + " quantity may be hardly determined by the data."));
    }
}
