package org.asterism.testkit.junit;

import java.util.stream.Stream;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes JUnit tests of a kit: one for each check, skipped with the reason where it does not apply.
 *
 * <pre>{@code
 *   @TestFactory
 *   Stream<DynamicTest> keepsTheContract() {
 *       return KitTests.of(ModelKit.of(new MyModel()).simulated(Map.of("n", "20")));
 *   }
 * }</pre>
 */
public final class KitTests {
    private KitTests() {}

    /** A test for each check of a kit. */
    public static Stream<DynamicTest> of(Kit kit) {
        return kit.checks().stream()
                .map(check -> DynamicTest.dynamicTest(kit.subject() + ": " + check.name(), () -> run(kit, check)));
    }

    private static void run(Kit kit, Check check) {
        Outcome outcome = check.run().outcome();
        if (outcome instanceof Outcome.Failed failed) {
            Assertions.fail(kit.subject() + ", " + check.name() + ": " + failed.problem());
        } else if (outcome instanceof Outcome.NotApplicable not) {
            Assumptions.abort(not.reason());
        }
    }
}
