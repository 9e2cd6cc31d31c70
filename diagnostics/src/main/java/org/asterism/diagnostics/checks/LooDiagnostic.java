package org.asterism.diagnostics.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.diagnostics.comparison.Criterion;
import org.asterism.diagnostics.comparison.DrawsFit;
import org.asterism.diagnostics.comparison.LeftOut;
import org.asterism.diagnostics.comparison.ObservationFit;
import org.asterism.diagnostics.comparison.PredictiveFit;

/**
 * Whether single observations decide much and are far from what the others predict: Pareto k, and the deviation of those
 * where it is large.
 */
public final class LooDiagnostic implements Diagnostic {
    private static final String ID = "loo";
    private static final IntegerOption MOST = IntegerOption.of(
            "most_observations", 20_000, Bounds.atLeast(1), "above so many observations it is not done, for time");

    /** With more parameters for a typical observation than this, large k are the rule and no sign of outliers. */
    private static final double FLEXIBLE = 0.2;

    private static final double LEAST_CHANCE = 0.01;

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "whether single observations decide too much (Pareto k of leave-one-out)",
                new Citation("Vehtari et al. 2024, JMLR 25(72)", "10.48550/arXiv.1507.02646"),
                new Citation("Vehtari et al. 2017, Statistics and Computing 27, 1413", "10.1007/s11222-016-9696-4"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MOST);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        Optional<String> lack = DrawsFit.lackOf(draws);
        if (lack.isPresent()) {
            return List.of(Finding.notAvailable(ID, lack.get()));
        }
        int observations = DrawsFit.observations(draws);
        long most = options.get(MOST);
        if (observations > most) {
            return List.of(Finding.notAvailable(
                    ID,
                    "leaving out each of " + observations + " observations takes long (most_observations=" + most
                            + ")"));
        }
        DrawsFit fit = DrawsFit.of(draws, Criterion.LOO);
        return List.of(
                fit instanceof DrawsFit.Known known
                        ? judged(draws, known.fit())
                        : Finding.notAvailable(ID, ((DrawsFit.Unknown) fit).reason()));
    }

    private static Finding judged(Draws draws, PredictiveFit fit) {
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < fit.observations().size(); i++) {
            if (fit.observations().get(i).warningSign() > fit.limit()) {
                doubtful.add(i);
            }
        }
        if (doubtful.isEmpty()) {
            double k = fit.observations().stream()
                    .mapToDouble(ObservationFit::warningSign)
                    .max()
                    .orElseThrow();
            return Finding.passed(ID, k, "leave-one-out can be trusted: the largest Pareto k is " + shape(k));
        }
        double own = typicalParameters(fit);
        if (!(own <= FLEXIBLE)) {
            return Finding.notAvailable(
                    ID,
                    String.format(
                            Locale.ROOT,
                            "half of the observations have more than %.2f parameters in effect to themselves, as where each has"
                                    + " one of its own: leaving single ones out says little of the model",
                            own));
        }
        double limit = surprise(fit.observations().size());
        List<Integer> surprising = doubtful.stream()
                .filter(i -> !(Math.abs(LeftOut.deviation(draws, i).orElse(Double.POSITIVE_INFINITY)) <= limit))
                .toList();
        return surprising.isEmpty() ? influential(draws, fit, doubtful) : warning(draws, fit, doubtful, surprising);
    }

    /** So many standard deviations off, that among as many observations chance hardly makes one. */
    private static double surprise(int observations) {
        return -new NormalDistribution().inverseCumulativeProbability(LEAST_CHANCE / (2 * observations));
    }

    /** A few measurements always decide much, as those at the end of a line: nothing is wrong with the posterior. */
    private static Finding influential(Draws draws, PredictiveFit fit, List<Integer> doubtful) {
        int worst = worst(fit, doubtful);
        double k = fit.observations().get(worst).warningSign();
        return Finding.passed(
                ID,
                k,
                "no observation that decides much is far from what the others predict; a comparison of models by elpd needs"
                        + " care for " + doubtful.size() + " of "
                        + fit.observations().size() + ": Pareto k is "
                        + shape(k) + " for " + DrawsFit.nameOf(draws, worst));
    }

    private static Finding warning(Draws draws, PredictiveFit fit, List<Integer> doubtful, List<Integer> surprising) {
        int worst = worst(fit, surprising);
        double k = fit.observations().get(worst).warningSign();
        return Finding.warning(
                ID,
                k,
                "leave-one-out cannot be trusted for " + doubtful.size() + " of "
                        + fit.observations().size() + " observations: Pareto k is " + shape(k) + " for "
                        + DrawsFit.nameOf(draws, worst) + " (limit "
                        + String.format(Locale.ROOT, "%.2f", fit.limit()) + ")",
                "The posterior would be another without them. See whether they are outliers or their errors too small;"
                        + " a comparison of models by elpd is not reliable here.");
    }

    private static int worst(PredictiveFit fit, List<Integer> among) {
        return among.stream()
                .max(Comparator.comparingDouble(i -> fit.observations().get(i).warningSign()))
                .orElseThrow();
    }

    private static String shape(double k) {
        return Double.isInfinite(k) ? "without bound" : String.format(Locale.ROOT, "%.2f", k);
    }

    /** The median of what each observation adds to the effective number of parameters; outliers do not move it. */
    private static double typicalParameters(PredictiveFit fit) {
        double[] each = fit.observations().stream()
                .mapToDouble(o -> o.logPredictiveDensity() - o.elpd())
                .sorted()
                .toArray();
        return each[each.length / 2];
    }
}
