package org.asterism.testkit.sampler;

import java.util.Arrays;
import org.asterism.core.sampler.Chain;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.sampler.SamplerPlan.Running;
import org.asterism.testkit.sampler.Target.Expectation;

/** Whether draws have the exact expectations of a target, within their Monte Carlo error. */
final class ExpectationCheck {
    private static final int CHAINS = 16;
    /** Of Student's t with 15 degrees of freedom: beyond it lies a share of 1e-5. */
    private static final double MOST_ERRORS = 6.5;
    /** The least accuracy that says something: a standard error of a thirtieth of a standard deviation. */
    private static final double LEAST_ACCURACY = 1.0 / 30;
    /** Of a sum over the draws. */
    private static final double ROUNDING = 1e-12;

    private ExpectationCheck() {}

    static Outcome on(SamplerCase of, Target target) {
        int doublings = 0;
        Estimates[] estimates = estimates(of, target, doublings);
        while (doublings < of.plan().doublings() && !tooVague(target, estimates).isEmpty()) {
            doublings++;
            estimates = estimates(of, target, doublings);
        }
        String vague = tooVague(target, estimates);
        return vague.isEmpty()
                ? judged(target, estimates)
                : Outcome.failed(vague, "run longer chains on it: see on(target, tune, draws, options)");
    }

    private static Estimates[] estimates(SamplerCase of, Target target, int doublings) {
        return Arrays.stream(means(of, target, of.plan().on(target).doubled(doublings)))
                .map(Estimates::of)
                .toArray(Estimates[]::new);
    }

    /** The first estimate that says too little, in words; empty if there is none. */
    private static String tooVague(Target target, Estimates[] estimates) {
        for (int k = 0; k < estimates.length; k++) {
            Expectation expectation = target.expectations().get(k);
            if (!(estimates[k].error() <= LEAST_ACCURACY * expectation.sd() + ROUNDING)) {
                return words(target, expectation, estimates[k])
                        + ", which says too little of a quantity with standard deviation " + expectation.sd();
            }
        }
        return "";
    }

    private static Outcome judged(Target target, Estimates[] estimates) {
        double worst = 0;
        for (int k = 0; k < estimates.length; k++) {
            Expectation expectation = target.expectations().get(k);
            double error = estimates[k].error();
            double off = Math.abs(estimates[k].mean() - expectation.exact());
            if (!(off <= MOST_ERRORS * error + ROUNDING)) {
                return Outcome.failed(
                        words(target, expectation, estimates[k]) + ", and exactly " + expectation.exact(),
                        "look for what biases it: the acceptance, a proposal's density, tuning that goes on");
            }
            worst = Math.max(worst, error > 0 ? off / error : 0);
        }
        return Outcome.passed(
                "%d expectations, the worst off by %.1f standard errors".formatted(estimates.length, worst));
    }

    private static String words(Target target, Expectation expectation, Estimates estimates) {
        return "the mean of " + expectation.name() + " on the target " + target.name() + " is " + estimates.mean()
                + " ± " + estimates.error();
    }

    /** The mean of each expectation's function over each chain: [expectation][chain]. */
    static double[][] means(SamplerCase of, Target target, Running running) {
        int count = target.expectations().size();
        double[][] means = new double[count][CHAINS];
        double[] position = new double[target.density().dimension()];
        double[] statistics = new double[of.statistics()];
        for (int c = 0; c < CHAINS; c++) {
            Chain chain = of.start(target, running, c);
            for (int i = 0; i < running.tune() + running.draws(); i++) {
                chain.advance(position, statistics);
                for (int k = 0; i >= running.tune() && k < count; k++) {
                    means[k][c] += target.expectations().get(k).function().applyAsDouble(position) / running.draws();
                }
            }
        }
        return means;
    }
}
