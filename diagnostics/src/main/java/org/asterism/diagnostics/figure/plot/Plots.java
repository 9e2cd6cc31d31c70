package org.asterism.diagnostics.figure.plot;

import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;

/** All kinds of figures that a run can have. */
public final class Plots {
    private static final List<Plot> ALL = List.of(
            new TracePlot(),
            new PairPlot(),
            new ForestPlot(),
            new PosteriorPlot(),
            new RankPlot(),
            new AutocorrelationPlot(),
            new EnergyPlot(),
            new EssPlot(),
            new PredictivePlot(),
            new DataPlot(),
            new VelocityPlot(),
            new FoldedVelocityPlot(),
            new PeriodogramPlot(),
            new PeriodDistributionPlot(),
            new KhatPlot(),
            new MembershipPlot());

    private Plots() {}

    /** All kinds. */
    public static List<Plot> all() {
        return ALL;
    }

    /**
     * The kind of this name.
     *
     * @throws UsageException if there is none; names the nearest
     */
    public static Plot get(String id) {
        List<String> ids = ALL.stream().map(Plot::id).toList();
        return ALL.stream()
                .filter(plot -> plot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        Problem.of("there is no plot '" + id + "'").cure(Suggestion.cure(id, ids))));
    }
}
