package org.asterism.testkit.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.AsterismException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.model.Quantity;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.DescriptorCheck;
import org.asterism.testkit.service.OptionDeclarations;
import org.asterism.testkit.service.OptionEffects;
import org.asterism.testkit.service.ServiceProblems;
import org.asterism.testkit.service.Settings;

/**
 * Proves a diagnostic right: no warning of healthy draws, a warning of some sick ones, a reason where nothing can be said, and
 * findings that users can act on. Immutable; each method gives a kit that knows more.
 *
 * <pre>{@code
 *   DiagnosticKit.of(new MyDiagnostic()).warnsOf("a stuck chain", ArrayDraws.of(4, 500).with(…))
 * }</pre>
 */
public final class DiagnosticKit implements Kit {
    private final Diagnostic diagnostic;
    private final Map<String, Draws> own;
    private final Map<String, String> idle;
    private final Map<String, String> options;

    private DiagnosticKit(
            Diagnostic diagnostic, Map<String, Draws> own, Map<String, String> idle, Map<String, String> options) {
        this.diagnostic = diagnostic;
        this.own = own;
        this.idle = idle;
        this.options = options;
    }

    /** The kit of a diagnostic, with draws of the kit's own. */
    public static DiagnosticKit of(Diagnostic diagnostic) {
        return new DiagnosticKit(diagnostic, Map.of(), Map.of(), Map.of());
    }

    /** With these settings of the diagnostic. */
    public DiagnosticKit options(Map<String, String> settings) {
        return new DiagnosticKit(diagnostic, own, idle, Map.copyOf(settings));
    }

    /**
     * Expects a warning of these draws; then none of the kit's own sick draws need be warned of.
     *
     * @param what is wrong with them, for messages
     */
    public DiagnosticKit warnsOf(String what, Draws draws) {
        Map<String, Draws> more = new TreeMap<>(own);
        more.put(what, draws);
        return new DiagnosticKit(diagnostic, more, idle, options);
    }

    /**
     * Accepts that an option changes nothing on any draws of the kit.
     *
     * @param option its name
     * @param reason why it does nothing there
     */
    public DiagnosticKit idle(String option, String reason) {
        Map<String, String> more = new TreeMap<>(idle);
        more.put(option, reason);
        return new DiagnosticKit(diagnostic, own, more, options);
    }

    @Override
    public String subject() {
        return "diagnostic " + diagnostic.descriptor().id();
    }

    @Override
    public List<Check> checks() {
        return List.of(
                DescriptorCheck.of(diagnostic::descriptor),
                OptionDeclarations.of(diagnostic::options),
                Check.of("finds nothing wrong with healthy draws", this::healthy),
                Check.of("warns of what is wrong", this::sick),
                Check.of("tells what it finds in full", this::form),
                Check.of("says why it cannot tell of odd draws", this::odd),
                Check.of("finds the same twice", this::twice),
                Check.of("leaves the draws as they were, and open", this::untouched),
                options());
    }

    private List<Finding> examine(Draws draws) {
        return examine(draws, options);
    }

    private List<Finding> examine(Draws draws, Map<String, String> settings) {
        return diagnostic.examine(draws, Settings.values(diagnostic.options(), settings, subject()));
    }

    private Outcome healthy() {
        for (Finding finding : examine(DrawCases.healthy())) {
            if (finding.verdict() == Finding.Verdict.WARNING) {
                return Outcome.failed(
                        "it warns of independent draws without fault: " + finding.message(), "look at its threshold");
            }
        }
        return Outcome.passed();
    }

    private static boolean isWarned(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.WARNING);
    }

    private Outcome sick() {
        List<String> warned = new ArrayList<>();
        for (Map.Entry<String, Draws> entry : own.entrySet()) {
            if (!isWarned(examine(entry.getValue()))) {
                return Outcome.failed("it does not warn of " + entry.getKey(), "look at its threshold");
            }
            warned.add(entry.getKey());
        }
        for (Map.Entry<String, ArrayDraws> entry : DrawCases.sick().entrySet()) {
            if (isWarned(examine(entry.getValue()))) {
                warned.add(entry.getKey());
            }
        }
        return warned.isEmpty()
                ? Outcome.notApplicable(
                        "it warns of none of " + DrawCases.sick().keySet() + ": see warnsOf(what, draws)")
                : Outcome.passed(String.join(", ", warned));
    }

    /** What no draws here make it warn of, its options cannot change either. */
    private Check options() {
        Check effects = OptionEffects.of(diagnostic::options, options, idle, this::print);
        return Check.of(
                effects.name(),
                () -> sick() instanceof Outcome.NotApplicable none
                        ? none
                        : effects.test().get());
    }

    private Outcome form() {
        Map<String, Draws> all = new TreeMap<>(DrawCases.sick());
        all.put("healthy draws", DrawCases.healthy());
        all.putAll(own);
        return form(all);
    }

    private Outcome odd() {
        return form(DrawCases.odd());
    }

    private Outcome form(Map<String, ? extends Draws> cases) {
        Problems problems = new Problems();
        cases.forEach((name, draws) -> {
            String fault;
            try {
                fault = FindingForm.fault(diagnostic.descriptor().id(), examine(draws));
            } catch (RuntimeException e) {
                fault = "it throws " + e;
            }
            if (!fault.isEmpty()) {
                problems.add(Problem.of("of " + name + " " + fault)
                        .cure("say 'not available' with the reason where there is no number"));
            }
        });
        return ServiceProblems.outcome(problems, cases.size() + " kinds of draws");
    }

    private Outcome twice() {
        for (Map.Entry<String, ArrayDraws> entry : DrawCases.sick().entrySet()) {
            List<Finding> first = examine(entry.getValue());
            examine(DrawCases.healthy());
            if (!first.equals(examine(entry.getValue()))) {
                return Outcome.failed(
                        "it finds something else in the same draws (" + entry.getKey() + ") the second time",
                        "keep no state, and draw no random numbers without a fixed seed");
            }
        }
        return Outcome.passed();
    }

    private Outcome untouched() {
        ArrayDraws draws = DrawCases.healthy();
        List<double[]> before = draws.schema().observed().stream()
                .map(quantity -> quantity.values().clone())
                .toList();
        examine(draws);
        if (draws.isClosed()) {
            return Outcome.failed("it closes the draws", "leave that to who opened them");
        }
        List<Quantity> after = draws.schema().observed();
        for (int i = 0; i < before.size(); i++) {
            if (!Arrays.equals(before.get(i), after.get(i).values())) {
                return Outcome.failed(
                        "it writes to the observed values of "
                                + after.get(i).variable().name(),
                        "work on a copy");
            }
        }
        return Outcome.passed();
    }

    /** The verdicts and numbers of all findings. */
    private Optional<double[]> print(Map<String, String> settings) {
        List<Double> all = new ArrayList<>();
        Map<String, Draws> cases = new TreeMap<>(DrawCases.sick());
        cases.put("healthy draws", DrawCases.healthy());
        cases.putAll(own);
        try {
            for (Draws draws : cases.values()) {
                for (Finding finding : examine(draws, settings)) {
                    all.add((double) finding.verdict().ordinal());
                    all.add(finding.value());
                }
            }
        } catch (AsterismException e) {
            return Optional.empty();
        }
        return Optional.of(all.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
