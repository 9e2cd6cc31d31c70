package org.asterism.testkit.sampler;

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
        double[][] means = means(of, target);
        double worst = 0;
        for (int k = 0; k < means.length; k++) {
            Expectation expectation = target.expectations().get(k);
            Estimates estimates = Estimates.of(means[k]);
            String what = "the mean of " + expectation.name() + " on the target " + target.name() + " is "
                    + estimates.mean() + " ± " + estimates.error();
            if (!(estimates.error() <= LEAST_ACCURACY * expectation.sd() + ROUNDING)) {
                return Outcome.failed(
                        what + ", which says too little of a quantity with standard deviation " + expectation.sd(),
                        "run longer chains on it: see on(target, tune, draws, options)");
            }
            double off = Math.abs(estimates.mean() - expectation.exact());
            if (!(off <= MOST_ERRORS * estimates.error() + ROUNDING)) {
                return Outcome.failed(
                        what + ", and exactly " + expectation.exact(),
                        "look for what biases it: the acceptance, a proposal's density, tuning that goes on");
            }
            worst = Math.max(worst, estimates.error() > 0 ? off / estimates.error() : 0);
        }
        return Outcome.passed("%d expectations, the worst off by %.1f standard errors".formatted(means.length, worst));
    }

    /** The mean of each expectation's function over each chain: [expectation][chain]. */
    static double[][] means(SamplerCase of, Target target) {
        Running running = of.plan().on(target);
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
