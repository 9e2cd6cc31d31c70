package org.asterism.testkit.sampler;

import java.util.Arrays;
import java.util.function.Supplier;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainState;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.sampler.SamplerPlan.Running;

/** Whether a chain goes on from a saved state as if it had not stopped, and refuses states that are not its own. */
final class StateCheck {
    private static final int TUNE = 100;
    private static final int DRAWS = 100;
    /** At the start, in every part of tuning, between tuning and drawing, and after. */
    private static final int[] STOPS = {0, 3, 60, 90, 100, 150};

    private StateCheck() {}

    static Outcome resumes(SamplerCase of) {
        Target target = Targets.funnel();
        Running running = of.shorter(target, TUNE, DRAWS);
        int dimension = target.density().dimension();
        for (int stop : STOPS) {
            Chain chain = of.start(target, running, 0);
            Trace whole = new Trace(chain, dimension, of.statistics(), 0);
            whole.next(stop);
            ChainState saved = chain.state();
            byte[] bytes = saved.bytes().clone();
            Trace second = new Trace(of.resume(target, running, saved), dimension, of.statistics(), 0);
            for (int i = stop; i < TUNE + DRAWS; i++) {
                double[] expected = whole.next();
                double[] actual = second.next();
                int index = Arrays.mismatch(expected, actual);
                if (index >= 0) {
                    return Outcome.failed(
                            "after stopping at transition " + stop + ", " + words(of, index, dimension) + " is "
                                    + actual[index] + " at transition " + i + ", and " + expected[index]
                                    + " without stopping",
                            "save the stream, the position, and all that tuning has learnt");
                }
            }
            if (!Arrays.equals(bytes, saved.bytes())) {
                return Outcome.failed("a saved state changes as the chain goes on", "save a copy");
            }
        }
        return Outcome.passed(STOPS.length + " places to stop");
    }

    private static String words(SamplerCase of, int index, int dimension) {
        return index < dimension
                ? "coordinate " + index
                : "the statistic "
                        + of.sampler().statistics().get(index - dimension).name();
    }

    static Outcome refuses(SamplerCase of) {
        Target target = Targets.funnel();
        Running running = of.shorter(target, 10, 10);
        ChainState own = of.start(target, running, 0).state();
        Target other = Targets.normal(10);
        String taken = taken(() -> of.resume(target, running, cut(own, own.bytes().length / 2)), "half a state");
        taken = taken.isEmpty() ? taken(() -> of.resume(target, running, cut(own, 0)), "an empty state") : taken;
        taken = taken.isEmpty() ? taken(() -> of.resume(other, running, own), "a state of other dimensions") : taken;
        return taken.isEmpty()
                ? Outcome.passed()
                : Outcome.failed(taken, "check the length, and throw an IllegalArgumentException that says so");
    }

    private static ChainState cut(ChainState state, int length) {
        return new ChainState(Arrays.copyOf(state.bytes(), length));
    }

    private static String taken(Supplier<Chain> resume, String what) {
        try {
            return what + " is taken, by " + resume.get().getClass().getName();
        } catch (IllegalArgumentException e) {
            return "";
        } catch (RuntimeException e) {
            return what + " is met with " + e;
        }
    }

    static Outcome request(SamplerCase of) {
        Target target = Targets.funnel();
        Running running = of.shorter(target, 50, 50);
        var request = of.request(target, target.density(), running, 0);
        double[] position = request.position().clone();
        double[] scale = request.scale().clone();
        new Trace(of.sampler().start(request), position.length, of.statistics(), 0).next(100);
        if (!Arrays.equals(position, request.position())) {
            return Outcome.failed("the request's position is written to", "work on a copy");
        }
        return Arrays.equals(scale, request.scale())
                ? Outcome.passed()
                : Outcome.failed("the request's scale is written to", "work on a copy");
    }
}
