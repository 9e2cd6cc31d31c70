package org.asterism.testkit.diagnostic;

import java.util.Arrays;
import java.util.List;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** A healthy diagnostic: how far the means of chains are apart. What is broken in a test is overridden. */
class PlainDiagnostic implements Diagnostic {
    static final RealOption LIMIT = RealOption.of("limit", 1, Bounds.POSITIVE, "largest distance that passes");

    @Override
    public Descriptor descriptor() {
        return new Descriptor("apart", List.of(), "1", "whether chains are apart", "test", "MIT", List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LIMIT);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        double[][] chains = draws.component(0, 0);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] chain : chains) {
            double mean = Arrays.stream(chain).average().orElseThrow();
            low = Math.min(low, mean);
            high = Math.max(high, mean);
        }
        double distance = high - low;
        if (chains.length < 2 || chains[0].length < 4 || !Double.isFinite(distance)) {
            return List.of(Finding.notAvailable("apart", "there are too few draws, or they are not finite"));
        }
        return List.of(
                distance > options.get(LIMIT)
                        ? Finding.warning("apart", distance, "chains are apart by " + distance, "Run longer chains.")
                        : Finding.passed("apart", distance, "chains are apart by " + distance + " at most"));
    }
}
