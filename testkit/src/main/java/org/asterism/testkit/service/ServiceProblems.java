package org.asterism.testkit.service;

import java.util.Optional;
import java.util.stream.Collectors;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.testkit.Outcome;

/** Makes one outcome of all the problems that a check gathered. */
public final class ServiceProblems {
    private ServiceProblems() {}

    /** Passed with a note if there are none, else failed with all of them. */
    public static Outcome outcome(Problems problems, String note) {
        if (problems.isEmpty()) {
            return Outcome.passed(note);
        }
        if (problems.list().size() == 1) {
            return new Outcome.Failed(problems.list().get(0));
        }
        return new Outcome.Failed(
                Problem.of(problems.list().stream().map(Problem::toString).collect(Collectors.joining("; also "))));
    }

    /** What is wrong with a text that should be one line without a full stop. */
    public static Optional<Problem> line(String what, String text) {
        if (text.isBlank()) {
            return Optional.of(Problem.of(what + " is empty").cure("say it in one line"));
        }
        if (text.strip().endsWith(".") || text.indexOf('\n') >= 0) {
            return Optional.of(Problem.of(what + " is not one line without a full stop: '" + text + "'")
                    .cure("end it without a full stop"));
        }
        return Optional.empty();
    }
}
