package org.asterism.testkit.sampler;

import java.util.Arrays;
import org.asterism.core.sampler.Chain;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.sampler.SamplerPlan.Running;
import org.asterism.testkit.service.SharedState;

/** Whether draws follow from the seed alone: not from another generator, another chain, or what stands in the outputs. */
final class SeedCheck {
    private static final int TUNE = 50;
    private static final int DRAWS = 50;
    private static final int ALL = TUNE + DRAWS;

    private SeedCheck() {}

    private static Trace trace(SamplerCase of, Target target, int index, double before) {
        Running running = of.shorter(target, TUNE, DRAWS);
        return new Trace(of.start(target, running, index), target.density().dimension(), of.statistics(), before);
    }

    static Outcome same(SamplerCase of) {
        Target target = Targets.funnel();
        double[] first = trace(of, target, 0, 0).next(ALL);
        if (!Arrays.equals(first, trace(of, target, 0, 0).next(ALL))) {
            return Outcome.failed(
                    "two chains of one seed have different draws", "draw all chance from the request's stream");
        }
        return Arrays.equals(first, trace(of, target, 1, 0).next(ALL))
                ? Outcome.failed("two chains of different seeds have the same draws", "draw from the request's stream")
                : Outcome.passed(ALL + " transitions");
    }

    static Outcome outputs(SamplerCase of) {
        Target target = Targets.funnel();
        double[] clean = trace(of, target, 0, 0).next(ALL);
        double[] filled = trace(of, target, 0, Double.NaN).next(ALL);
        int index = Arrays.mismatch(clean, filled);
        return index < 0
                ? Outcome.passed()
                : Outcome.failed(
                        "a draw has " + clean[index] + " where 0 stood before in the outputs, and " + filled[index]
                                + " where NaN stood",
                        "keep the chain's position in an array of its own, and write every output");
    }

    static Outcome chains(SamplerCase of) {
        Target target = Targets.funnel();
        double[] alone = trace(of, target, 0, 0).next(ALL);
        Trace one = trace(of, target, 0, 0);
        Trace other = trace(of, target, 1, 0);
        double[][] beside = new double[ALL][];
        for (int i = 0; i < ALL; i++) {
            beside[i] = one.next();
            other.next();
        }
        if (!Arrays.equals(
                alone, Arrays.stream(beside).flatMapToDouble(Arrays::stream).toArray())) {
            return Outcome.failed(
                    "a chain has other draws when another chain runs beside it", "keep all state in the chain");
        }
        Running running = of.shorter(target, TUNE, DRAWS);
        Chain chain = of.start(target, running, 0);
        Chain second = of.start(target, running, 1);
        Trace moves = new Trace(chain, target.density().dimension(), of.statistics(), 0);
        moves.next(TUNE);
        return SharedState.writtenBy(chain, second, () -> moves.next(DRAWS))
                .map(shared -> Outcome.failed("two chains: " + shared, "keep all state in the chain"))
                .orElseGet(Outcome::passed);
    }
}
