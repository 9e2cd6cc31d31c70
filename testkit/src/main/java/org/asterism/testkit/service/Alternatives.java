package org.asterism.testkit.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.RealOption;

/** Other values than the present one that an option can take, near its default first. */
final class Alternatives {
    /** Ends of bounds beyond this may cost more memory or time than a test has. */
    private static final double MODEST = 10_000;
    /** For counts whose default means that the service chooses. */
    private static final double[] COUNTS = {2, 4, 8, 16, 32};

    private Alternatives() {}

    static List<String> of(Option<?> option, Map<String, String> given) {
        String usual = defaultText(option);
        Set<String> texts = new LinkedHashSet<>(Set.of(usual));
        if (option instanceof RealOption real) {
            numbers(real.defaultValue(), real.bounds()).forEach(value -> texts.add(real.format(value)));
        } else if (option instanceof IntegerOption whole) {
            DoubleStream.concat(numbers(whole.defaultValue(), whole.bounds()), DoubleStream.of(COUNTS))
                    .filter(value -> whole.bounds().contains(value))
                    .filter(value -> value == Math.rint(value))
                    .forEach(value -> texts.add(Long.toString((long) value)));
        } else if (option instanceof FlagOption flag) {
            texts.add(Boolean.toString(!flag.defaultValue()));
        } else if (option instanceof ChoiceOption choice) {
            texts.addAll(choice.choices());
        }
        texts.remove(given.getOrDefault(option.name(), usual));
        return new ArrayList<>(texts);
    }

    private static <T> String defaultText(Option<T> option) {
        return option.format(option.defaultValue());
    }

    private static DoubleStream numbers(double usual, Bounds bounds) {
        DoubleStream near = DoubleStream.of(
                1.1 * usual, 0.9 * usual, usual + 0.1, usual - 0.1, usual + 1, usual - 1, 2 * usual, 0.5 * usual);
        DoubleStream ends = DoubleStream.of(bounds.lower(), bounds.upper()).filter(end -> Math.abs(end) <= MODEST);
        DoubleStream far = DoubleStream.of(10 * usual, 0.1 * usual, 100 * usual, 0.01 * usual);
        return DoubleStream.concat(DoubleStream.concat(near, ends), far).filter(bounds::contains);
    }
}
