package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.comparison.Criterion;
import org.asterism.diagnostics.comparison.DrawsFit;
import org.asterism.diagnostics.comparison.PredictiveFit;

/**
 * How well a run predicts each observation that it does not see.
 *
 * @param fit by leave-one-out
 * @param names of the observations, in the same order
 */
record LeftOut(PredictiveFit fit, List<String> names) {
    LeftOut {
        names = List.copyOf(names);
    }

    /**
     * Of a run.
     *
     * @throws UsageException if it does not hold the log likelihood of each observation
     */
    static LeftOut of(Draws draws) {
        DrawsFit fit = DrawsFit.of(draws, Criterion.LOO);
        if (!(fit instanceof DrawsFit.Known known)) {
            throw new UsageException(
                    Problem.of(((DrawsFit.Unknown) fit).reason()).cure("run again with --log-likelihood yes"));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < known.fit().observations().size(); i++) {
            names.add(DrawsFit.nameOf(draws, i));
        }
        return new LeftOut(known.fit(), names);
    }
}
