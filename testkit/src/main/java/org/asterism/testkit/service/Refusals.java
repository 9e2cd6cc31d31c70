package org.asterism.testkit.service;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asterism.core.error.AsterismException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.testkit.Check;
import org.asterism.testkit.Outcome;

/** Whether settings that contradict one another are refused, with a message that names one of them. */
public final class Refusals {
    private Refusals() {}

    /**
     * The check of settings that must be refused.
     *
     * @param refused such settings
     * @param use makes what the service makes of settings
     */
    public static Check of(List<Map<String, String>> refused, Consumer<Map<String, String>> use) {
        return Check.of("refuses settings that contradict", () -> outcome(refused, use));
    }

    private static Outcome outcome(List<Map<String, String>> refused, Consumer<Map<String, String>> use) {
        if (refused.isEmpty()) {
            return Outcome.notApplicable("no such settings are named: see refuses(settings)");
        }
        Problems problems = new Problems();
        for (Map<String, String> settings : refused) {
            try {
                use.accept(settings);
                problems.add(Problem.of(settings + " is taken").cure("throw a UsageException that names the options"));
            } catch (AsterismException e) {
                if (settings.keySet().stream().noneMatch(e.getMessage()::contains)) {
                    problems.add(Problem.of(settings + " is refused with '" + e.getMessage() + "'")
                            .cure("name one of the options in the message"));
                }
            }
        }
        return ServiceProblems.outcome(problems, refused.size() + " settings");
    }
}
