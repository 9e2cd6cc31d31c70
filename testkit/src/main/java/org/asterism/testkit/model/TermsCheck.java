package org.asterism.testkit.model;

import java.util.List;
import org.asterism.core.model.DensityTerms;
import org.asterism.testkit.Outcome;

/** Whether the terms sum to the joint log density that is reported. */
final class TermsCheck {
    /** Sums of the same numbers in another order. */
    private static final double ROUNDING = 1e-9;

    private TermsCheck() {}

    static Outcome on(PosteriorCase of) {
        if (!(of.posterior() instanceof DensityTerms source)) {
            return Outcome.notApplicable("it shows no terms");
        }
        if (DrawnValues.some(of)) {
            return Outcome.notApplicable("some reported values are drawn anew, and the joint density with them");
        }
        double[] values = new double[of.values()];
        for (double[] point : of.points()) {
            double joint = of.posterior().newReporter().report(point.clone(), Streams.of(5), values);
            List<DensityTerms.Term> terms = source.terms(point.clone());
            double sum = 0;
            double size = 1;
            for (DensityTerms.Term term : terms) {
                sum += term.logDensity();
                size += Math.abs(term.logDensity());
            }
            if (!(Math.abs(sum - joint) <= ROUNDING * size)) {
                return Outcome.failed(
                        "the terms "
                                + terms.stream().map(DensityTerms.Term::name).toList() + " sum to " + sum
                                + ", and the joint log density is reported as " + joint,
                        "show every term, and report all of them");
            }
        }
        return Outcome.passed();
    }
}
