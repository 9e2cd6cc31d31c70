package org.asterism.diagnostics.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.diagnostics.sensitivity.PowerScaling;
import org.asterism.diagnostics.statistics.SplitChains;

/** Whether the posterior of a scalar owes much to its prior: power-scaling sensitivity. */
public final class PriorSensitivityDiagnostic implements Diagnostic {
    private static final String ID = "prior-sensitivity";
    private static final RealOption LIMIT =
            RealOption.of("limit", PowerScaling.SENSITIVE, Bounds.POSITIVE, "largest sensitivity that passes");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "whether the posterior of a scalar owes much to its prior (power-scaling)",
                new Citation("Kallioinen et al. 2024, Statistics and Computing 34, 57", "10.1007/s11222-023-10366-5"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LIMIT);
    }

    /** A scalar that owes much to its prior. */
    private record Sensitive(String name, double prior, double likelihood) {}

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        Optional<double[]> prior = sum(draws, GroupedDraws.LOG_PRIOR);
        Optional<double[]> likelihood = sum(draws, GroupedDraws.LOG_LIKELIHOOD);
        if (prior.isEmpty() || likelihood.isEmpty()) {
            return List.of(Finding.notAvailable(
                    ID,
                    "the draws have no finite log densities (group "
                            + (prior.isEmpty() ? GroupedDraws.LOG_PRIOR : GroupedDraws.LOG_LIKELIHOOD) + ")"));
        }
        PowerScaling ofPrior = PowerScaling.of(prior.get());
        PowerScaling ofLikelihood = PowerScaling.of(likelihood.get());
        double limit = options.get(LIMIT);
        List<Sensitive> sensitive = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        List<Variable> variables = draws.schema().variables();
        for (int v = 0; v < variables.size(); v++) {
            if (variables.get(v).size() == 1) {
                double[] values = SplitChains.pooled(draws.component(v, 0));
                double value = ofPrior.sensitivity(values);
                // Draws that do not vary, or are not finite, have no sensitivity.
                most = Double.isNaN(value) ? most : Math.max(most, value);
                if (value > limit) {
                    sensitive.add(new Sensitive(variables.get(v).name(), value, ofLikelihood.sensitivity(values)));
                }
            }
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return List.of(Finding.notAvailable(ID, "no scalar has draws that vary and are finite"));
        }
        return List.of(
                sensitive.isEmpty()
                        ? Finding.passed(
                                ID, most, "no scalar owes much to its prior: the most is " + ValueText.rounded(most))
                        : warning(sensitive, limit));
    }

    private static Finding warning(List<Sensitive> sensitive, double limit) {
        Sensitive worst = sensitive.get(0);
        for (Sensitive other : sensitive) {
            worst = other.prior() > worst.prior() ? other : worst;
        }
        String others = sensitive.size() > 1 ? " and " + (sensitive.size() - 1) + " more scalars" : "";
        boolean conflict = worst.likelihood() > limit;
        return Finding.warning(
                ID,
                worst.prior(),
                "the posterior of " + worst.name() + others + " owes much to the prior (sensitivity "
                        + ValueText.rounded(worst.prior()) + ", to the likelihood "
                        + ValueText.rounded(worst.likelihood()) + ")",
                conflict
                        ? "Prior and data may disagree: see whether the prior says what is known."
                        : "The data say little about it: report that, and justify the prior or get more data.");
    }

    /** ln of the product of the densities of all elements, at each draw; empty where the group is not there or not finite. */
    private static Optional<double[]> sum(Draws draws, String name) {
        Optional<DrawGroup> group = GroupedDraws.groupOf(draws, name);
        if (group.isEmpty() || group.get().variables().isEmpty()) {
            return Optional.empty();
        }
        double[] sum = new double[draws.schema().chains() * draws.schema().draws()];
        for (int v = 0; v < group.get().variables().size(); v++) {
            for (int i = 0; i < group.get().variables().get(v).size(); i++) {
                double[] logs = SplitChains.pooled(group.get().component(v, i));
                for (int s = 0; s < sum.length; s++) {
                    sum[s] += logs[s];
                }
            }
        }
        for (double value : sum) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(sum);
    }
}
