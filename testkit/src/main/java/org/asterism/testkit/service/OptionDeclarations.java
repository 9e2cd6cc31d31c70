package org.asterism.testkit.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.asterism.core.data.Unit;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.option.Option;
import org.asterism.testkit.Check;
import org.asterism.testkit.Outcome;

/** Whether options are declared such that they can be set: names, descriptions, units, and defaults in their own bounds. */
public final class OptionDeclarations {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

    private final Problems problems = new Problems();

    private OptionDeclarations() {}

    /** The check of options, which are asked for when the check runs. */
    public static Check of(Supplier<? extends List<? extends Option<?>>> options) {
        return Check.of("declares its options well", () -> new OptionDeclarations().outcome(options.get()));
    }

    private Outcome outcome(List<? extends Option<?>> options) {
        Set<String> names = new HashSet<>();
        for (Option<?> option : options) {
            String name = "option " + option.name();
            if (!names.add(option.name())) {
                report(name + " is declared twice", "rename one of them");
            }
            if (!NAME.matcher(option.name()).matches()) {
                report(name + " has a name that cannot be typed", "use letters, digits, underscores and dots");
            }
            ServiceProblems.line("the description of " + name, option.description())
                    .ifPresent(problems::add);
            if (Unit.parse(option.unit()).isEmpty()) {
                report(name + " is in '" + option.unit() + "', which is not a known unit", "use a unit of FITS");
            }
            readsItsDefault(option);
        }
        return ServiceProblems.outcome(problems, options.size() + " options");
    }

    private <T> void readsItsDefault(Option<T> option) {
        String text = option.format(option.defaultValue());
        try {
            T read = option.parse(text);
            if (!read.equals(option.defaultValue())) {
                report("option " + option.name() + " reads its default " + text + " as " + read, "correct the default");
            }
        } catch (IllegalArgumentException e) {
            report("option " + option.name() + " refuses its default: " + e.getMessage(), "put it into the bounds");
        }
    }

    private void report(String what, String cure) {
        problems.add(Problem.of(what).cure(cure));
    }
}
