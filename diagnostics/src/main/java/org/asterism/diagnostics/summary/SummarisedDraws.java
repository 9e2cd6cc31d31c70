package org.asterism.diagnostics.summary;

import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;

/** Draws with the summary of all their elements, so that diagnostics need not compute it again. */
public final class SummarisedDraws implements Draws {
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

    /** The summary of all elements of draws: the one they bring, or a new one. */
    public static Summary summaryOf(Draws draws) {
        return draws instanceof SummarisedDraws summarised
                ? summarised.summary
                : Summary.of(draws, Selection.all(), Summary.USUAL_HDI);
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
    public void close() {
        draws.close();
    }
}
