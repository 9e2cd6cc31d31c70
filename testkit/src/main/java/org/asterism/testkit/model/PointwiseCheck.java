package org.asterism.testkit.model;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Variable;
import org.asterism.testkit.Outcome;

/** Whether the log likelihoods of single observations sum to the likelihood's term of the same name. */
final class PointwiseCheck {
    /** Sums of the same numbers in another order. */
    private static final double ROUNDING = 1e-9;

    private PointwiseCheck() {}

    static Outcome on(PosteriorCase of) {
        if (!(of.posterior() instanceof PointwiseLikelihood likelihood)) {
            return Outcome.notApplicable("it has no log likelihood of single observations");
        }
        if (!(of.posterior() instanceof DensityTerms source)) {
            return Outcome.notApplicable("it shows no terms to compare with");
        }
        boolean drawn = DrawnValues.some(of);
        double[] values = new double[of.values()];
        double[] each = new double[PosteriorCase.size(likelihood.pointwise())];
        for (double[] point : of.points()) {
            of.posterior().newReporter().report(point.clone(), Streams.of(8), values);
            Arrays.fill(each, Double.NaN);
            likelihood.newPointwise().evaluate(values.clone(), each);
            Map<String, Double> terms = source.terms(point.clone()).stream()
                    .collect(Collectors.toMap(DensityTerms.Term::name, DensityTerms.Term::logDensity, Double::sum));
            int offset = 0;
            for (Variable variable : likelihood.pointwise()) {
                double sum = 0;
                double size = 1;
                for (int i = 0; i < variable.size(); i++) {
                    sum += each[offset + i];
                    size += Math.abs(each[offset + i]);
                }
                offset += variable.size();
                if (Double.isNaN(sum)) {
                    return Outcome.failed(
                            "a log likelihood of " + variable.name() + " is NaN", "write one for each observation");
                }
                Double term = terms.get(variable.name());
                if (term == null) {
                    return Outcome.failed(
                            "there is no term " + variable.name() + " among " + terms.keySet(),
                            "call the term as the observed variable");
                }
                if (!drawn && !(Math.abs(sum - term) <= ROUNDING * (size + Math.abs(term)))) {
                    return Outcome.failed(
                            "the log likelihoods of " + variable.name() + " sum to " + sum + ", and the term is "
                                    + term,
                            "include all constants in both, and every observation once");
                }
            }
        }
        return Outcome.passed(each.length + " observations");
    }
}
