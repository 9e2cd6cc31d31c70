package org.asterism.testkit.sampler;

import java.util.List;
import org.asterism.core.model.Differentiable;
import org.asterism.core.sampler.Chain;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.sampler.SamplerPlan.Running;

/** Whether a sampler survives places where the density is no number, or −∞ all around. */
final class EdgeCheck {
    private static final int TUNE = 300;
    private static final int DRAWS = 300;
    /** More evaluations than any path or search needs. */
    private static final int MOST_EVALUATIONS = 2_000_000;

    private EdgeCheck() {}

    static Outcome cliff(SamplerCase of) {
        int flag = of.statistic("diverging");
        if (flag < 0) {
            return Outcome.notApplicable("it has no statistic 'diverging'");
        }
        Target target = new Target("cliff", new Cliff(), new double[2], new double[] {0.5, 1}, List.of());
        Chain chain = of.start(target, of.shorter(target, TUNE, DRAWS), 0);
        double[] position = new double[2];
        double[] statistics = new double[of.statistics()];
        double counted = 0;
        for (int i = 0; i < TUNE + DRAWS; i++) {
            chain.advance(position, statistics);
            counted += statistics[flag];
            if (!(position[0] <= 1)) {
                return Outcome.failed(
                        "a draw is at " + position[0] + ", where the density is NaN", "never accept a NaN");
            }
        }
        return counted > 0
                ? Outcome.passed((int) counted + " counted")
                : Outcome.failed(
                        "the density was NaN at many proposals, and none is counted as diverging",
                        "set the statistic 'diverging' where a NaN was met");
    }

    /** A normal that ends in a place without a number. */
    private record Cliff() implements Differentiable {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double logDensity(double[] x) {
            return x[0] > 1 ? Double.NaN : -0.5 * (x[0] * x[0] + x[1] * x[1]);
        }

        @Override
        public double logDensityAndGradient(double[] x, double[] gradient) {
            gradient[0] = x[0] > 1 ? Double.NaN : -x[0];
            gradient[1] = -x[1];
            return logDensity(x);
        }
    }

    static Outcome lonely(SamplerCase of) {
        for (double nowhere : new double[] {Double.NEGATIVE_INFINITY, Double.NaN}) {
            Island island = new Island(nowhere);
            Target target = new Target("island", island, new double[2], new double[] {1e-3, 1e-3}, List.of());
            Running running = of.shorter(target, 20, 20);
            try {
                Chain chain = of.start(target, running, 0);
                island.shut = true;
                new Trace(chain, 2, of.statistics(), 0).next(20);
            } catch (TooMany e) {
                return Outcome.failed(
                        "a transition goes on after " + MOST_EVALUATIONS + " evaluations where the density is "
                                + nowhere + " all around",
                        "bound every search");
            }
        }
        return Outcome.passed();
    }

    /** A density that is finite about the start until it is shut, and then nowhere. */
    private static final class Island implements Differentiable {
        private final double nowhere;
        private boolean shut;
        private int evaluations;

        Island(double nowhere) {
            this.nowhere = nowhere;
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double logDensity(double[] x) {
            evaluations++;
            if (evaluations > MOST_EVALUATIONS) {
                throw new TooMany();
            }
            return shut ? nowhere : -0.5 * (x[0] * x[0] + x[1] * x[1]);
        }

        @Override
        public double logDensityAndGradient(double[] x, double[] gradient) {
            gradient[0] = shut ? Double.NaN : -x[0];
            gradient[1] = shut ? Double.NaN : -x[1];
            return logDensity(x);
        }
    }

    /** Ends a search that would not end. */
    private static final class TooMany extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }
}
