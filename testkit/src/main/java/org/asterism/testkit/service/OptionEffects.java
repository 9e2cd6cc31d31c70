package org.asterism.testkit.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Option;
import org.asterism.testkit.Check;
import org.asterism.testkit.Outcome;

/**
 * Whether each option does something: with some other value of it the service does something else. What another option must
 * first allow is found too: every other flag and choice is tried, one at a time.
 */
public final class OptionEffects {
    private final List<? extends Option<?>> options;
    private final Map<String, String> given;
    private final Function<Map<String, String>, Optional<double[]>> print;
    private final Map<Map<String, String>, Optional<double[]>> known = new HashMap<>();

    private OptionEffects(
            List<? extends Option<?>> options,
            Map<String, String> given,
            Function<Map<String, String>, Optional<double[]>> print) {
        this.options = options;
        this.given = given;
        this.print = print;
    }

    /**
     * The check that no option is idle.
     *
     * @param options that there are
     * @param given settings from which others are tried
     * @param excepted options that are known to do nothing here, by name, with the reason
     * @param print what the service does with some settings, as numbers; empty if it refuses them
     */
    public static Check of(
            Supplier<? extends List<? extends Option<?>>> options,
            Map<String, String> given,
            Map<String, String> excepted,
            Function<Map<String, String>, Optional<double[]>> print) {
        return Check.of("heeds every option", () -> new OptionEffects(options.get(), given, print).outcome(excepted));
    }

    private Outcome outcome(Map<String, String> excepted) {
        if (options.isEmpty()) {
            return Outcome.notApplicable("it has no options");
        }
        Problems problems = new Problems();
        for (Option<?> option : options) {
            if (!excepted.containsKey(option.name()) && !hasEffect(option)) {
                problems.add(Problem.of("option " + option.name() + " changes nothing, whatever its value")
                        .cure("use it, or drop it"));
            }
        }
        return ServiceProblems.outcome(problems, options.size() - excepted.size() + " options");
    }

    private boolean hasEffect(Option<?> option) {
        for (Map<String, String> base : bases(option)) {
            Optional<double[]> usual = of(base);
            for (String value : usual.isPresent() ? Alternatives.of(option, base) : List.<String>of()) {
                Optional<double[]> other = of(Settings.with(base, option.name(), value));
                if (other.isPresent() && !Arrays.equals(usual.get(), other.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<double[]> of(Map<String, String> settings) {
        return known.computeIfAbsent(settings, print);
    }

    /** The given settings, then those with one other flag or choice changed. */
    private List<Map<String, String>> bases(Option<?> besides) {
        List<Map<String, String>> bases = new ArrayList<>(List.of(given));
        for (Option<?> option : options) {
            if (!option.name().equals(besides.name())
                    && (option instanceof FlagOption || option instanceof ChoiceOption)) {
                Alternatives.of(option, given).forEach(value -> bases.add(Settings.with(given, option.name(), value)));
            }
        }
        return bases;
    }
}
