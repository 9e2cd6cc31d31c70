package org.asterism.testkit.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.testkit.Check;
import org.asterism.testkit.CheckResult;
import org.asterism.testkit.KitReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit of diagnostics passes a healthy one, and sees each fault by the check that is meant for it. */
class DiagnosticKitTest {
    private static final String HEALTHY = "finds nothing wrong with healthy draws";
    private static final String WARNS = "warns of what is wrong";
    private static final String FORM = "tells what it finds in full";
    private static final String ODD = "says why it cannot tell of odd draws";
    private static final String TWICE = "finds the same twice";
    private static final String LEAVES = "leaves the draws as they were, and open";
    private static final String OPTIONS = "heeds every option";
    private static final String DECLARES = "declares its options well";
    private static final String DESCRIBES = "describes itself";

    /**
     * A broken diagnostic.
     *
     * @param name of the fault
     * @param diagnostic that has it
     * @param seenBy the names of the checks that fail, all of them
     */
    record Bug(String name, Diagnostic diagnostic, Set<String> seenBy) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Bug bug(String name, Diagnostic diagnostic, String... seenBy) {
        return new Bug(name, diagnostic, Set.of(seenBy));
    }

    static List<Bug> bugs() {
        return List.of(
                bug("always warns", withLimit(1e-9), HEALTHY, OPTIONS),
                bug("never warns", withLimit(1e9), WARNS, OPTIONS),
                bug("finds nothing at all", findings(all -> List.of()), WARNS, FORM, ODD, OPTIONS),
                bug("id of another", findings(PlainDiagnosticBugs::renamed), FORM, ODD),
                bug("warning without advice", findings(PlainDiagnosticBugs::unadvised), FORM),
                bug("NaN passed", findings(PlainDiagnosticBugs::passing), ODD),
                bug("exception at a single chain", throwing(), ODD),
                bug("answer that is counted", counting(), TWICE),
                bug("draws closed", closing(), LEAVES),
                bug("data written to", writing(), LEAVES),
                bug("option that does nothing", withOption(new FlagOption("fast", false, "be fast")), OPTIONS),
                bug(
                        "default out of its bounds",
                        withOption(RealOption.of("limit", 1, Bounds.closed(2, 30), "largest distance that passes")),
                        DECLARES),
                bug("alias that cannot be typed", badDescriptor(), DESCRIBES));
    }

    /** Alters findings. */
    private static final class PlainDiagnosticBugs {
        static List<Finding> renamed(List<Finding> all) {
            return all.stream()
                    .map(f -> new Finding("other", f.verdict(), f.value(), f.message(), f.advice()))
                    .toList();
        }

        static List<Finding> unadvised(List<Finding> all) {
            return all.stream()
                    .map(f -> new Finding(f.diagnostic(), f.verdict(), f.value(), f.message(), ""))
                    .toList();
        }

        static List<Finding> passing(List<Finding> all) {
            return all.stream()
                    .map(f -> f.verdict() == Finding.Verdict.NOT_AVAILABLE
                            ? Finding.passed(f.diagnostic(), Double.NaN, "all is well")
                            : f)
                    .toList();
        }
    }

    private static Diagnostic findings(UnaryOperator<List<Finding>> altered) {
        return new PlainDiagnostic() {
            @Override
            public List<Finding> examine(Draws draws, Options options) {
                return altered.apply(super.examine(draws, options));
            }
        };
    }

    private static Diagnostic withLimit(double factor) {
        return new PlainDiagnostic() {
            @Override
            public List<Finding> examine(Draws draws, Options options) {
                return super.examine(draws, options.with(LIMIT, factor * options.get(LIMIT)));
            }
        };
    }

    private static Diagnostic throwing() {
        return new PlainDiagnostic() {
            @Override
            public List<Finding> examine(Draws draws, Options options) {
                if (draws.schema().chains() == 1) {
                    throw new IllegalStateException("there is one chain");
                }
                return super.examine(draws, options);
            }
        };
    }

    private static Diagnostic counting() {
        return new PlainDiagnostic() {
            private int calls;

            @Override
            public List<Finding> examine(Draws draws, Options options) {
                calls++;
                List<Finding> all = new ArrayList<>(super.examine(draws, options));
                all.add(Finding.passed("apart", 0, "call " + calls));
                return all;
            }
        };
    }

    private static Diagnostic closing() {
        return new PlainDiagnostic() {
            @Override
            public List<Finding> examine(Draws draws, Options options) {
                List<Finding> all = super.examine(draws, options);
                draws.close();
                return all;
            }
        };
    }

    private static Diagnostic writing() {
        return new PlainDiagnostic() {
            @Override
            public List<Finding> examine(Draws draws, Options options) {
                draws.schema().observed().forEach(quantity -> quantity.values()[0] += 1);
                return super.examine(draws, options);
            }
        };
    }

    private static Diagnostic withOption(Option<?> option) {
        return new PlainDiagnostic() {
            @Override
            public List<Option<?>> options() {
                return option.name().equals(LIMIT.name()) ? List.of(option) : List.of(LIMIT, option);
            }
        };
    }

    private static Diagnostic badDescriptor() {
        return new PlainDiagnostic() {
            @Override
            public Descriptor descriptor() {
                return super.descriptor().aliases("chains apart");
            }
        };
    }

    @Test
    void passesAHealthyDiagnostic() {
        KitReport report = DiagnosticKit.of(new PlainDiagnostic()).run();
        assertEquals(List.of(), report.failures(), report::text);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void seesTheFault(Bug bug) {
        KitReport report = DiagnosticKit.of(bug.diagnostic())
                .warnsOf("chains apart", DrawCases.sick().get("chains apart"))
                .run();
        Set<String> failed = report.failures().stream().map(CheckResult::check).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(bug.seenBy()), new TreeSet<>(failed), report::text);
    }

    @Test
    void missesAWarningThatIsExpected() {
        KitReport report = DiagnosticKit.of(new PlainDiagnostic())
                .warnsOf("healthy draws", DrawCases.healthy())
                .run();
        assertEquals(
                List.of(WARNS),
                report.failures().stream().map(CheckResult::check).toList());
    }

    @Test
    void everyCheckCanFail() {
        Set<String> checks = DiagnosticKit.of(new PlainDiagnostic()).checks().stream()
                .map(Check::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen =
                bugs().stream().flatMap(bug -> bug.seenBy().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(checks, seen);
    }
}
