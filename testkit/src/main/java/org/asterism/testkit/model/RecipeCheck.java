package org.asterism.testkit.model;

import java.util.Arrays;
import org.asterism.testkit.Outcome;

/** Whether a model keeps no state: the same data and settings make the same posterior, after others too. */
final class RecipeCheck {
    private RecipeCheck() {}

    static Outcome on(ModelCase of) {
        double[] first = Print.of(of.posterior(of.plan().options()));
        double[] again = Print.of(of.posterior(of.plan().options()));
        return Arrays.equals(first, again)
                ? Outcome.passed()
                : Outcome.failed(
                        "two posteriors of the same data and settings differ",
                        "keep no state in the model, and use no random numbers that are not given");
    }
}
