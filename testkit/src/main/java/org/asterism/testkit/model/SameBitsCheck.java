package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.List;
import org.asterism.testkit.Outcome;

/** Whether an evaluator remembers nothing: the same point has the same bits whatever was asked before, of any evaluator. */
final class SameBitsCheck {
    private SameBitsCheck() {}

    static Outcome on(PosteriorCase of) {
        Probe first = new Probe(of.posterior().newLogDensity());
        List<double[]> answers = new ArrayList<>();
        of.points().forEach(point -> answers.add(first.at(point)));
        Probe second = new Probe(of.posterior().newLogDensity());
        for (int k = answers.size() - 1; k >= 0; k--) {
            double[] point = of.points().get(k);
            for (Probe probe : List.of(first, second)) {
                String difference = Probe.difference(answers.get(k), probe.at(point), of);
                if (!difference.isEmpty()) {
                    return Outcome.failed(
                            difference + " at the same point, asked again after others",
                            "let an evaluator keep nothing from one point to the next");
                }
            }
        }
        return Outcome.passed();
    }
}
