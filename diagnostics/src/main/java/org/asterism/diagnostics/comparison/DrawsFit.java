package org.asterism.diagnostics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.SplitChains;
import org.asterism.diagnostics.summary.ElementName;
import org.asterism.diagnostics.summary.SummarisedDraws;
import org.asterism.diagnostics.summary.Summary;

/** How well the model of a file of draws predicts, from the log likelihoods in it; or the reason why that is not known. */
public sealed interface DrawsFit {
    /** It is known. */
    record Known(PredictiveFit fit) implements DrawsFit {}

    /**
     * It is not.
     *
     * @param reason as a clause
     */
    record Unknown(String reason) implements DrawsFit {}

    /** Why there is nothing to compute; empty where there is. */
    static Optional<String> lackOf(Draws draws) {
        return observations(draws) > 0
                ? Optional.empty()
                : Optional.of("the draws have no log likelihoods (group " + GroupedDraws.LOG_LIKELIHOOD + ")");
    }

    /** How many observations have a log likelihood. */
    static int observations(Draws draws) {
        return variables(draws).stream().mapToInt(Variable::size).sum();
    }

    /** The name of an observation, such as {@code velocity[3]}. */
    static String nameOf(Draws draws, int observation) {
        int rest = observation;
        for (Variable variable : variables(draws)) {
            if (rest < variable.size()) {
                return ElementName.of(variable, rest);
            }
            rest -= variable.size();
        }
        throw new IndexOutOfBoundsException("there is no observation " + observation + " of " + observations(draws));
    }

    private static List<Variable> variables(Draws draws) {
        return GroupedDraws.groupOf(draws, GroupedDraws.LOG_LIKELIHOOD)
                .map(DrawGroup::variables)
                .orElse(List.of());
    }

    /**
     * Assesses the model, observation by observation: one at a time is in memory.
     *
     * @param draws with a summary, if they bring one, or else summarised for their efficiency
     */
    static DrawsFit of(Draws draws, Criterion criterion) {
        Optional<String> lack = lackOf(draws);
        if (lack.isPresent()) {
            return new Unknown(lack.get());
        }
        DrawGroup group =
                GroupedDraws.groupOf(draws, GroupedDraws.LOG_LIKELIHOOD).orElseThrow();
        int size = draws.schema().chains() * draws.schema().draws();
        double efficiency = criterion == Criterion.LOO ? relativeEfficiency(draws) : 1;
        List<ObservationFit> fits = new ArrayList<>();
        for (int v = 0; v < group.variables().size(); v++) {
            Variable variable = group.variables().get(v);
            for (int i = 0; i < variable.size(); i++) {
                double[] logs = SplitChains.pooled(group.component(v, i));
                for (double log : logs) {
                    if (!Double.isFinite(log)) {
                        return new Unknown("a log likelihood of " + ElementName.of(variable, i) + " is " + log);
                    }
                }
                fits.add(
                        switch (criterion) {
                            case LOO -> ObservationFit.leaveOneOut(logs, efficiency);
                            case WAIC -> ObservationFit.waic(logs);
                        });
            }
        }
        return new Known(new PredictiveFit(criterion, fits, size));
    }

    /**
     * Effective draws per draw: the mean over all quantities of ESS(mean)/S, as ArviZ has it, from the errors of the means
     * in the summary; 1 for one chain.
     */
    static double relativeEfficiency(Draws draws) {
        if (draws.schema().chains() < 2) {
            return 1;
        }
        double sum = 0;
        int count = 0;
        for (Summary.Row row : SummarisedDraws.summaryOf(draws).rows()) {
            double ratio = row.statistics().sd() / row.statistics().mcseMean();
            if (Double.isFinite(ratio)) {
                sum += ratio * ratio;
                count++;
            }
        }
        return count == 0
                ? 1
                : sum / count / (draws.schema().chains() * draws.schema().draws());
    }
}
