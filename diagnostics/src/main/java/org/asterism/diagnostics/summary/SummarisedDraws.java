package org.asterism.diagnostics.summary;

import java.util.Optional;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;

/** Draws with the summary of all their elements, so that diagnostics need not compute it again. */
public final class SummarisedDraws implements Draws, GroupedDraws {
    private final Draws draws;
    private final Summary summary;

    /**
     * Draws with their summary.
     *
     * @param draws are closed with this
     * @param summary of all elements of {@code draws}
     */
    public SummarisedDraws(Draws draws, Summary summary) {
        this.draws = draws;
        this.summary = summary;
    }

    /** Draws with their summary: these, if they bring one, or else these with a new one. */
    public static SummarisedDraws of(Draws draws) {
        return draws instanceof SummarisedDraws summarised
                ? summarised
                : new SummarisedDraws(draws, Summary.of(draws, Selection.all(), Summary.USUAL_HDI));
    }

    /** The summary of all elements of draws: the one they bring, or a new one. */
    public static Summary summaryOf(Draws draws) {
        return of(draws).summary;
    }

    @Override
    public DrawSchema schema() {
        return draws.schema();
    }

    @Override
    public double[][] component(int variable, int element) {
        return draws.component(variable, element);
    }

    @Override
    public double[][] statistic(int statistic) {
        return draws.statistic(statistic);
    }

    @Override
    public Optional<DrawGroup> group(String name) {
        return GroupedDraws.groupOf(draws, name);
    }

    @Override
    public void close() {
        draws.close();
    }
}
