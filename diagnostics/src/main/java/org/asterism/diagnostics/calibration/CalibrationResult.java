package org.asterism.diagnostics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asterism.core.diagnostic.Finding;

/**
 * What a calibration found. Each quantity is judged so that all of them together fail by chance as seldom as the settings say.
 *
 * @param settings how it was done
 * @param ranked which trials' truths were ranked, counted from zero
 * @param quantities the ranks of each quantity, in the order of {@code ranked}
 * @param failures why trials failed, one each
 * @param divergences after tuning, over all trials
 * @param cancelled whether it was ended early
 */
public record CalibrationResult(
        CalibrationSettings settings,
        List<Integer> ranked,
        List<QuantityRanks> quantities,
        List<RuntimeException> failures,
        int divergences,
        boolean cancelled) {
    public CalibrationResult {
        ranked = List.copyOf(ranked);
        quantities = List.copyOf(quantities);
        failures = List.copyOf(failures);
    }

    static CalibrationResult of(CalibrationSettings settings, List<TrialOutcome> outcomes, boolean cancelled) {
        List<Integer> numbers = new ArrayList<>();
        List<TrialOutcome.Ranked> ranked = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            TrialOutcome outcome = outcomes.get(i);
            if (outcome instanceof TrialOutcome.Ranked one) {
                numbers.add(i);
                ranked.add(one);
            } else if (outcome instanceof TrialOutcome.Failed one) {
                failures.add(one.cause());
            }
        }
        int divergences =
                ranked.stream().mapToInt(TrialOutcome.Ranked::divergences).sum();
        return new CalibrationResult(settings, numbers, quantities(settings, ranked), failures, divergences, cancelled);
    }

    private static List<QuantityRanks> quantities(CalibrationSettings settings, List<TrialOutcome.Ranked> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        List<String> names = ranked.get(0).names();
        RankTest test = RankTest.of(ranked.size(), settings.ranked());
        List<QuantityRanks> all = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            int quantity = k;
            int[] ranks = ranked.stream().mapToInt(one -> one.ranks()[quantity]).toArray();
            double[] effective = ranked.stream()
                    .mapToDouble(one -> one.effective()[quantity])
                    .sorted()
                    .toArray();
            double level = 1 - settings.falseAlarm() / names.size();
            all.add(new QuantityRanks(
                    names.get(k),
                    ranks,
                    RankUniformity.of(ranks, settings.ranked(), level, test),
                    effective[effective.length / 2]));
        }
        return all;
    }

    /** The number of trials whose truths were ranked. */
    public int trials() {
        return ranked.size();
    }

    /** The probability that the ranks of one quantity, if uniform, pass. */
    public double levelOfEach() {
        return 1 - settings.falseAlarm() / Math.max(1, quantities.size());
    }

    /**
     * The ranks of a quantity.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public QuantityRanks quantity(String name) {
        return quantities.stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no quantity " + name + " among "
                        + Arrays.toString(
                                quantities.stream().map(QuantityRanks::name).toArray())));
    }

    /** Whether there are ranks, and those of every quantity pass. */
    public boolean passes() {
        return !ranked.isEmpty()
                && quantities.stream()
                        .allMatch(quantity -> quantity.uniformity().uniform());
    }

    /** What was found, in sentences, the gravest first. */
    public List<Finding> findings() {
        return CalibrationAdvice.of(this);
    }
}
