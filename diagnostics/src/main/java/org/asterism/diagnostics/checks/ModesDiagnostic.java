package org.asterism.diagnostics.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.diagnostics.modes.ChainGroup;
import org.asterism.diagnostics.modes.ChainModes;
import org.asterism.diagnostics.statistics.Moments;
import org.asterism.diagnostics.summary.SummarisedDraws;
import org.asterism.diagnostics.summary.Summary;

/** Whether chains sit in different modes of a quantity, which no longer run mends. */
public final class ModesDiagnostic implements Diagnostic {
    private static final String ID = "modes";
    private static final String DENSITY = "log_prob";
    private static final RealOption SUSPECT =
            RealOption.of("suspect", 1.1, Bounds.above(1), "R-hat above which a quantity is looked at");
    /** So many of the worst are looked at, since each must be read again. */
    private static final int MOST_SUSPECTS = 200;

    private static final int LEAST_DRAWS = 20;

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(ID, "whether chains sit in different modes");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SUSPECT);
    }

    /** A quantity of which the chains hold different places. */
    private record Split(Summary.Row row, List<ChainGroup> groups) {}

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        if (draws.schema().chains() < 2) {
            return List.of(Finding.notAvailable(ID, "modes are found by comparing chains, and there is only one"));
        }
        if (draws.schema().draws() < LEAST_DRAWS) {
            return List.of(Finding.notAvailable(ID, "modes are told apart from " + LEAST_DRAWS + " draws a chain on"));
        }
        List<Split> splits = new ArrayList<>();
        for (Summary.Row row : suspects(SummarisedDraws.summaryOf(draws), options.get(SUSPECT))) {
            List<ChainGroup> groups = ChainModes.of(
                    draws.component(row.element().variable(), row.element().element()));
            if (groups.size() > 1) {
                splits.add(new Split(row, groups));
            }
        }
        if (splits.isEmpty()) {
            return List.of(Finding.passed(ID, 1, "no chain sits in a mode of its own"));
        }
        return List.of(warning(draws, splits));
    }

    private static List<Summary.Row> suspects(Summary summary, double limit) {
        Comparator<Summary.Row> byRhat =
                Comparator.comparingDouble(row -> row.statistics().rhat());
        return summary.rows().stream()
                .filter(row -> row.statistics().rhat() > limit)
                .sorted(byRhat.reversed())
                .limit(MOST_SUSPECTS)
                .toList();
    }

    private static Finding warning(Draws draws, List<Split> splits) {
        List<Variable> variables = draws.schema().variables();
        // Scalars first and in the order of the model, since they explain what follows from them.
        Split first = splits.stream()
                .min(Comparator.comparing((Split split) ->
                                variables.get(split.row().element().variable()).size() > 1)
                        .thenComparingInt(split -> split.row().element().variable())
                        .thenComparingInt(split -> split.row().element().element()))
                .orElseThrow();
        Variable variable = variables.get(first.row().element().variable());
        List<ChainGroup> groups = mainFirst(first.groups(), draws);
        ChainGroup main = groups.get(0);
        List<String> others = new ArrayList<>();
        for (ChainGroup group : groups.subList(1, groups.size())) {
            String place = ValueText.apart(group.median(), main.median(), variable.unit());
            String verb = group.chains().size() == 1 ? " sits in " : " sit in ";
            others.add(
                    others.isEmpty()
                            ? ValueText.chains(group.chains()) + verb + "another mode of "
                                    + first.row().element().name() + ": " + place + " against "
                                    + ValueText.apart(main.median(), group.median(), variable.unit())
                            : ValueText.chains(group.chains()) + " at " + place);
        }
        String rest = switch (splits.size()) {
            case 1 -> "";
            case 2 -> " (and of another quantity)";
            default -> " (and of " + (splits.size() - 1) + " more quantities)";
        };
        return Finding.warning(
                ID,
                groups.size(),
                String.join("; ", others) + rest,
                density(draws, main, groups.get(1)) + "Numbers over all chains mean nothing then, and no longer"
                        + " run mends it. Weigh the modes by their evidence, or restrict the prior or the start points"
                        + " to one of them.");
    }

    /** The largest group first, of two that are equally large the one with the higher density. */
    private static List<ChainGroup> mainFirst(List<ChainGroup> groups, Draws draws) {
        int index = draws.statisticIndex(DENSITY);
        if (index < 0) {
            return groups;
        }
        double[][] logs = draws.statistic(index);
        return groups.stream()
                .sorted(Comparator.comparingInt(
                                (ChainGroup group) -> -group.chains().size())
                        .thenComparingDouble(group -> -mean(logs, group.chains())))
                .toList();
    }

    /** Which of two groups has the higher density, as a sentence with a space after it; empty where it is not reported. */
    private static String density(Draws draws, ChainGroup main, ChainGroup other) {
        int index = draws.statisticIndex(DENSITY);
        if (index < 0) {
            return "";
        }
        double[][] logs = draws.statistic(index);
        double difference = mean(logs, other.chains()) - mean(logs, main.chains());
        return "The log density of " + ValueText.chains(other.chains()) + " is on average "
                + ValueText.rounded(Math.abs(difference)) + (difference < 0 ? " lower. " : " higher. ");
    }

    private static double mean(double[][] logs, List<Integer> chains) {
        return chains.stream()
                .mapToDouble(chain -> Moments.mean(logs[chain]))
                .average()
                .orElseThrow();
    }
}
