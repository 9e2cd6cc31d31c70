package org.asterism.testkit.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asterism.testkit.Check;
import org.asterism.testkit.CheckResult;
import org.asterism.testkit.KitReport;
import org.asterism.testkit.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit of samplers passes a healthy one, and sees each fault by the checks that are meant for it. */
class SamplerKitTest {
    @Test
    void passesAHealthySamplerWithEveryCheck() {
        KitReport report = SamplerBugs.kit(new PlainSampler()).run();
        assertEquals(List.of(), report.failures(), report::text);
        assertEquals(
                List.of(),
                report.results().stream()
                        .filter(result -> result.outcome() instanceof Outcome.NotApplicable)
                        .toList());
    }

    static List<SamplerBugs.Bug> bugs() {
        return SamplerBugs.all();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void seesTheFault(SamplerBugs.Bug bug) {
        KitReport report = SamplerBugs.kit(bug.sampler()).run();
        Set<String> failed = report.failures().stream().map(CheckResult::check).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(bug.seenBy()), new TreeSet<>(failed), report::text);
    }

    @Test
    void everyCheckCanFail() {
        Set<String> checks = SamplerBugs.kit(new PlainSampler()).checks().stream()
                .map(Check::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = SamplerBugs.all().stream()
                .flatMap(bug -> bug.seenBy().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(checks, seen);
    }
}
