package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.Draws;

/** Draws that figures mark: the one of highest log density, and those where the trajectory diverged. */
final class Marks {
    private Marks() {}

    /**
     * A draw of a chain.
     *
     * @param chain from zero
     * @param draw from zero
     */
    record Place(int chain, int draw) {
        double in(double[][] chains) {
            return chains[chain][draw];
        }
    }

    /** The draw of highest {@code log_prob}, or else {@code lp}; empty if the run has neither. */
    static Optional<Place> mode(Draws draws) {
        int index = draws.statisticIndex("log_prob");
        int statistic = index >= 0 ? index : draws.statisticIndex("lp");
        if (statistic < 0) {
            return Optional.empty();
        }
        double[][] density = draws.statistic(statistic);
        Optional<Place> best = Optional.empty();
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < density.length; c++) {
            for (int d = 0; d < density[c].length; d++) {
                if (density[c][d] > highest) {
                    highest = density[c][d];
                    best = Optional.of(new Place(c, d));
                }
            }
        }
        return best;
    }

    /** Where the trajectory diverged; none if the run does not tell. */
    static List<Place> divergences(Draws draws) {
        List<Place> places = new ArrayList<>();
        int index = draws.statisticIndex("diverging");
        if (index >= 0) {
            double[][] diverging = draws.statistic(index);
            for (int c = 0; c < diverging.length; c++) {
                for (int d = 0; d < diverging[c].length; d++) {
                    if (diverging[c][d] > 0.5) {
                        places.add(new Place(c, d));
                    }
                }
            }
        }
        return places;
    }
}
