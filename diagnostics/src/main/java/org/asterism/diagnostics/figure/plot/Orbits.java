package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * The draws of one star's velocity curve, over all chains, with time from its first date.
 *
 * @param period P of each draw
 * @param curve the velocity of a draw at a time
 * @param mode which draw has the highest density; empty if the run does not tell
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record Orbits(double[] period, Curve curve, Optional<Integer> mode) {
    private static final double SAME_MODE = 0.5;

    /** The curves of all draws. */
    @FunctionalInterface
    interface Curve {
        double velocity(int draw, double time);
    }

    /**
     * Those of a star: circular from {@code a} and {@code b}, or from {@code A} and {@code phi}, and eccentric from {@code K},
     * {@code e}, {@code omega} and {@code M0}; each with {@code P} or {@code lnP}, and {@code v0}.
     *
     * @param star counted from zero
     * @throws UsageException if the run has not these parameters
     */
    static Orbits of(PlotRequest request, int star) {
        DrawSchema schema = request.draws().schema();
        Function<String, double[]> draws = name -> draws(request, name, star);
        double[] period = has(schema, "P")
                ? draws.apply("P")
                : Arrays.stream(draws.apply("lnP")).map(Math::exp).toArray();
        Optional<Integer> mode =
                Marks.mode(request.draws()).map(place -> place.chain() * schema.draws() + place.draw());
        Curve curve;
        if (has(schema, "K")) {
            curve = new EccentricCurves(
                    period,
                    draws.apply("e"),
                    draws.apply("omega"),
                    draws.apply("M0"),
                    draws.apply("K"),
                    draws.apply("v0"));
        } else if (has(schema, "A")) {
            curve = CircularCurves.ofPhase(period, draws.apply("A"), draws.apply("phi"), draws.apply("v0"));
        } else {
            curve = new CircularCurves(period, draws.apply("a"), draws.apply("b"), draws.apply("v0"));
        }
        return new Orbits(period, curve, mode);
    }

    private static List<String> names(DrawSchema schema) {
        return schema.variables().stream().map(Variable::name).toList();
    }

    private static boolean has(DrawSchema schema, String name) {
        return names(schema).contains(name);
    }

    private static double[] draws(PlotRequest request, String name, int star) {
        int index = names(request.draws().schema()).indexOf(name);
        if (index < 0) {
            throw new UsageException(Problem.of("this run has no parameter " + name
                            + ", and a velocity curve is drawn from P or lnP, v0, and a and b, or A and phi, or K, e, omega"
                            + " and M0")
                    .cure("plot a run of a model of binary stars that keeps all of them"));
        }
        int size = request.draws().schema().variables().get(index).size();
        return SplitChains.pooled(request.draws().component(index, size == 1 ? 0 : star));
    }

    int size() {
        return period.length;
    }

    double velocity(int draw, double time) {
        return curve.velocity(draw, time);
    }

    /** The draw that stands for all: that of the highest density, or else the one of median period. */
    int central() {
        return mode.orElseGet(() -> IntStream.range(0, size())
                .boxed()
                .sorted((i, j) -> Double.compare(period[i], period[j]))
                .skip(size() / 2)
                .findFirst()
                .orElseThrow());
    }

    /** The draws whose period keeps in step with the central one's to half a cycle over a time. */
    int[] inMode(double baseline) {
        double central = period[central()];
        return IntStream.range(0, size())
                .filter(i -> Math.abs(baseline / period[i] - baseline / central) < SAME_MODE)
                .toArray();
    }
}
