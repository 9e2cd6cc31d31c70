package org.asterism.testkit.service;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.testkit.Check;
import org.asterism.testkit.Outcome;

/** Whether a service says all of itself that users and lists need. */
public final class DescriptorCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** An expression of SPDX identifiers. */
    private static final Pattern LICENCE = Pattern.compile("[\\w.+-]+( (AND|OR|WITH) [\\w.+-]+)*");

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

    private final Descriptor descriptor;
    private final Problems problems = new Problems();

    private DescriptorCheck(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** The check of a descriptor, which is asked for when the check runs. */
    public static Check of(Supplier<Descriptor> descriptor) {
        return Check.of("describes itself", () -> {
            Descriptor first = descriptor.get();
            if (!first.equals(descriptor.get())) {
                return Outcome.failed("the descriptor is another each time", "keep it in a constant");
            }
            return new DescriptorCheck(first).outcome();
        });
    }

    private Outcome outcome() {
        names();
        filled("version", descriptor.version());
        filled("provider", descriptor.provider());
        line("summary", descriptor.summary());
        if (!LICENCE.matcher(descriptor.licence()).matches()) {
            report("the licence '" + descriptor.licence() + "' is no SPDX identifier", "write one, such as MIT");
        }
        for (Citation citation : descriptor.citations()) {
            filled("text of a citation", citation.text());
            if (!citation.doi().isEmpty() && !DOI.matcher(citation.doi()).matches()) {
                report("'" + citation.doi() + "' is no DOI", "write it without an address, as in 10.1093/mnras/stx123");
            }
        }
        return ServiceProblems.outcome(problems, descriptor.id() + " " + descriptor.version());
    }

    private void names() {
        Set<String> names = new HashSet<>();
        id("id", descriptor.id());
        names.add(descriptor.id());
        for (String alias : descriptor.aliases()) {
            id("alias", alias);
            if (!names.add(alias)) {
                report("the alias '" + alias + "' is there twice", "keep one");
            }
        }
    }

    private void id(String what, String text) {
        if (!ID.matcher(text).matches()) {
            report("the " + what + " '" + text + "' cannot be typed", "use lower case, and join words with hyphens");
        }
    }

    private void filled(String what, String text) {
        if (text.isBlank()) {
            report("the " + what + " is empty", "fill it in");
        }
    }

    private void line(String what, String text) {
        ServiceProblems.line("the " + what, text).ifPresent(problems::add);
    }

    private void report(String what, String cure) {
        problems.add(Problem.of(what).cure(cure));
    }
}
