package org.asterism.testkit.sampler;

import org.asterism.testkit.Outcome;

/** Whether a sampler crosses between far modes, or says in its summary that it does not. */
final class ModesCheck {
    private static final String CONFESSION = "does not cross between far modes";
    /** Of a sum over the draws. */
    private static final double ROUNDING = 1e-9;

    private ModesCheck() {}

    static Outcome on(SamplerCase of) {
        Target target = Targets.twoModes();
        boolean confesses = of.sampler().descriptor().summary().contains(CONFESSION);
        if (of.plan().crossing()) {
            return confesses
                    ? Outcome.failed("its summary says that it " + CONFESSION, "say what it does")
                    : ExpectationCheck.on(of, target);
        }
        if (!confesses) {
            return Outcome.failed(
                    "its summary does not say that it " + CONFESSION,
                    "say so in these words, or prove that it does: see crossesModes()");
        }
        for (double share : ExpectationCheck.means(of, target, of.plan().on(target))[0]) {
            if (Math.abs(share - Math.rint(share)) > ROUNDING) {
                return Outcome.failed(
                        "a chain was below zero in a share of " + share + " of its draws: it crossed between modes",
                        "prove that it does so as often as it should: see crossesModes()");
            }
        }
        return Outcome.passed("it says that it does not");
    }
}
