package org.asterism.diagnostics.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.diagnostics.fit.FittedObjects;
import org.asterism.diagnostics.fit.ObjectFit;

/** Whether the model fits the data within their errors: χ² per degree of freedom of each object. */
public final class FitDiagnostic implements Diagnostic {
    private static final String ID = "fit";
    private static final RealOption LIMIT =
            RealOption.of("limit", 2, Bounds.above(1), "largest chi-squared per degree of freedom that passes");
    /** A fit is bad only where chance hardly makes it so, among as many objects as there are. */
    private static final double LEAST_CHANCE = 1e-3;

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "whether the model fits each object within its errors (chi-squared)",
                new Citation("Gelman, Meng and Stern 1996, Statistica Sinica 6, 733", ""));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LIMIT);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        FittedObjects objects = FittedObjects.of(draws);
        return List.of(
                objects instanceof FittedObjects.Known known
                        ? judged(
                                known.objects(),
                                options.get(LIMIT),
                                draws.schema().attributes())
                        : Finding.notAvailable(ID, ((FittedObjects.Unknown) objects).reason()));
    }

    private static Finding judged(List<ObjectFit> objects, double limit, Map<String, String> attributes) {
        List<ObjectFit> bad = new ArrayList<>();
        for (ObjectFit object : objects) {
            double chance = Math.max(object.chance(), object.chanceByModel());
            if (object.reducedChiSquared() > limit && chance < LEAST_CHANCE / objects.size()) {
                bad.add(object);
            }
        }
        if (bad.isEmpty()) {
            double worst = objects.get(0).reducedChiSquared();
            return Finding.passed(
                    ID, worst, "the model fits within the errors: the largest chi2/dof is " + ValueText.rounded(worst));
        }
        ObjectFit worst = bad.get(0);
        double reduced = worst.reducedChiSquared();
        String others = bad.size() > 1 ? " and too large for " + (bad.size() - 1) + " more of " + objects.size() : "";
        return Finding.warning(
                ID,
                reduced,
                "chi2/dof = " + ValueText.rounded(reduced) + " for " + worst.object() + others
                        + ": the errors are underestimated, or the model is too simple",
                FitAdvice.of(reduced, attributes));
    }
}
