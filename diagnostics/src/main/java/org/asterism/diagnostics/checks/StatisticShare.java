package org.asterism.diagnostics.checks;

import java.util.Optional;
import org.asterism.core.draws.Draws;

/** How many of the draws have a statistic above a bound. */
record StatisticShare(int count, int total) {
    static Optional<StatisticShare> of(Draws draws, String name, double bound) {
        int index = draws.statisticIndex(name);
        if (index < 0) {
            return Optional.empty();
        }
        int count = 0;
        int total = 0;
        for (double[] chain : draws.statistic(index)) {
            for (double value : chain) {
                count += value > bound ? 1 : 0;
                total++;
            }
        }
        return Optional.of(new StatisticShare(count, total));
    }
}
