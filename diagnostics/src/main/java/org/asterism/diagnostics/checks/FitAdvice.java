package org.asterism.diagnostics.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What to try where a model does not fit within the errors: by the options that the run had and its model, where they tell. */
final class FitAdvice {
    private static final Map<String, String> RICHER = Map.of(
            "binary", "an eccentric orbit (kepler-binary)",
            "binary-population", "eccentric orbits (kepler-population)");

    private FitAdvice() {}

    /**
     * As sentences.
     *
     * @param reducedChiSquared of the worst object
     * @param attributes of the draws: {@code model}, and {@code model_errors} where the model can let the errors be larger
     */
    static String of(double reducedChiSquared, Map<String, String> attributes) {
        List<String> ways = new ArrayList<>();
        String errors = attributes.getOrDefault("model_errors", "");
        if (errors.isEmpty()) {
            ways.add("additional scatter");
            ways.add("heavier tails");
        } else {
            if (!errors.equals("jitter")) {
                ways.add("--errors jitter (additional scatter)");
            }
            if (!errors.equals("student")) {
                ways.add("--errors student (heavier tails)");
            }
        }
        ways.add(RICHER.getOrDefault(attributes.getOrDefault("model", ""), "a model with more freedom"));
        return String.format(
                Locale.ROOT,
                "The quoted widths of what it determines are too small, perhaps by a factor of %.2g. Try %s or %s.",
                Math.sqrt(reducedChiSquared),
                String.join(", ", ways.subList(0, ways.size() - 1)),
                ways.get(ways.size() - 1));
    }
}
