package org.example.transits;

import java.util.List;
import java.util.Locale;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/** Whether a chain stays where it is for long: the longest run of equal draws. */
public final class StuckDiagnostic implements Diagnostic {
    private static final String ID = "stuck";
    private static final int LEAST = 4;
    private static final IntegerOption LIMIT =
            IntegerOption.of("limit", 100, Bounds.atLeast(1), "longest run of equal draws that passes");

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                ID, List.of(), "1.0", "whether a chain stays in one place for long", "example.org", "MIT", List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LIMIT);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        if (draws.schema().draws() < LEAST) {
            return List.of(Finding.notAvailable(ID, "there are fewer than " + LEAST + " draws"));
        }
        int longest = 0;
        int where = 0;
        double[][] chains = draws.component(0, 0);
        for (int c = 0; c < chains.length; c++) {
            int run = longestRun(chains[c]);
            where = run > longest ? c : where;
            longest = Math.max(longest, run);
        }
        String name = draws.schema().variables().get(0).name();
        return List.of(
                longest > options.get(LIMIT)
                        ? Finding.warning(
                                ID,
                                longest,
                                String.format(
                                        Locale.ROOT,
                                        "chain %d has the same %s for %d draws in a row",
                                        where,
                                        name,
                                        longest),
                                "Its steps are too long there: tune longer, or take a sampler that adapts.")
                        : Finding.passed(ID, longest, "no chain stays in one place for more than " + longest + " draws"));
    }

    private static int longestRun(double[] chain) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < chain.length; i++) {
            run = Double.compare(chain[i], chain[i - 1]) == 0 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
