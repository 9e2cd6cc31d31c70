package org.asterism.diagnostics.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.asterism.diagnostics.comparison.PredictiveFit;

/** Whether single observations decide so much that the model cannot be assessed without them: Pareto k. */
public final class LooDiagnostic implements Diagnostic {
    private static final String ID = "loo";
    private static final IntegerOption MOST = IntegerOption.of(
            "most_observations", 20_000, Bounds.atLeast(1), "above so many observations it is not done, for time");

    /** With more parameters for a typical observation than this, large k are the rule and no sign of outliers. */
    private static final double FLEXIBLE = 0.2;

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
        int worst = 0;
        for (int i = 1; i < fit.observations().size(); i++) {
            if (fit.observations().get(i).warningSign()
                    > fit.observations().get(worst).warningSign()) {
                worst = i;
            }
        }
        double k = fit.observations().get(worst).warningSign();
        String value = Double.isInfinite(k) ? "without bound" : String.format(Locale.ROOT, "%.2f", k);
        if (fit.doubtful() == 0) {
            return Finding.passed(ID, k, "leave-one-out can be trusted: the largest Pareto k is " + value);
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
        return Finding.warning(
                ID,
                k,
                "leave-one-out cannot be trusted for " + fit.doubtful() + " of "
                        + fit.observations().size() + " observations: Pareto k is " + value + " for "
                        + DrawsFit.nameOf(draws, worst) + " (limit "
                        + String.format(Locale.ROOT, "%.2f", fit.limit()) + ")",
                "The posterior would be another without them. See whether they are outliers or their errors too small;"
                        + " a comparison of models by elpd is not reliable here.");
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
