package org.asterism.testkit.sampler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.sampler.Chain;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.ServiceProblems;

/** Whether statistics are declared well, and are what they are declared to be. */
final class StatisticsCheck {
    private static final List<String> EXPECTED = List.of("lp", "diverging");
    private static final int TUNE = 100;
    private static final int DRAWS = 100;
    /** Of the same sum, perhaps in another order. */
    private static final double ROUNDING = 1e-9;

    private StatisticsCheck() {}

    static Outcome declared(SamplerCase of) {
        Problems problems = new Problems();
        Set<String> names = new HashSet<>();
        for (Statistic statistic : of.sampler().statistics()) {
            if (!names.add(statistic.name())) {
                problems.add(Problem.of("two statistics are called " + statistic.name())
                        .cure("rename one of them"));
            }
            ServiceProblems.line("the description of the statistic " + statistic.name(), statistic.description())
                    .ifPresent(problems::add);
        }
        for (String name : EXPECTED) {
            if (!names.contains(name)) {
                problems.add(Problem.of("there is no statistic '" + name + "'")
                        .cure("report it: summaries and checks look for it by this name"));
            }
        }
        return ServiceProblems.outcome(problems, String.join(", ", names));
    }

    static Outcome values(SamplerCase of) {
        Target target = Targets.banana();
        Chain chain = of.start(target, of.shorter(target, TUNE, DRAWS), 0);
        double[] position = new double[target.density().dimension()];
        double[] statistics = new double[of.statistics()];
        int lp = of.statistic("lp");
        for (int i = 0; i < TUNE + DRAWS; i++) {
            chain.advance(position, statistics);
            for (int k = 0; k < statistics.length; k++) {
                Statistic statistic = of.sampler().statistics().get(k);
                if (!isOf(statistic.kind(), statistics[k])) {
                    return Outcome.failed(
                            "the statistic " + statistic.name() + " is " + statistics[k] + ", and is declared "
                                    + statistic.kind(),
                            "declare what it is");
                }
            }
            double exact = target.density().logDensity(position);
            if (lp >= 0 && !(Math.abs(statistics[lp] - exact) <= ROUNDING * (1 + Math.abs(exact)))) {
                return Outcome.failed(
                        "lp is " + statistics[lp] + " where the log density of the draw is " + exact,
                        "report the log density where the chain is now");
            }
        }
        return Outcome.passed();
    }

    private static boolean isOf(Statistic.Kind kind, double value) {
        return switch (kind) {
            case REAL -> true;
            case INTEGER -> value == Math.rint(value);
            case FLAG -> value == 0 || value == 1;
        };
    }
}
