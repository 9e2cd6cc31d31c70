package org.asterism.testkit.model;

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

/** The kit of models passes a healthy one, and sees each fault by the checks that are meant for it. */
class ModelKitTest {
    @Test
    void passesAHealthyModelWithEveryCheck() {
        KitReport report = ModelBugs.kit(new PlainModel()).run();
        assertEquals(List.of(), report.failures(), report::text);
        assertEquals(
                List.of(),
                report.results().stream()
                        .filter(result -> result.outcome() instanceof Outcome.NotApplicable)
                        .toList());
    }

    static List<ModelBugs.Bug> bugs() {
        return ModelBugs.all();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void seesTheFault(ModelBugs.Bug bug) {
        KitReport report = ModelBugs.kit(bug.model()).run();
        Set<String> failed = report.failures().stream().map(CheckResult::check).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(bug.seenBy()), new TreeSet<>(failed), report::text);
    }

    @Test
    void everyCheckCanFail() {
        Set<String> checks = ModelBugs.kit(new PlainModel()).checks().stream()
                .map(Check::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = ModelBugs.all().stream()
                .flatMap(bug -> bug.seenBy().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(checks, seen);
    }
}
