package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * The draws of one star's velocity curve, v = a cos(2πt/P) + b sin(2πt/P) + v0 with time from its first date.
 *
 * @param period P of each draw, over all chains
 * @param cosine a of each
 * @param sine b of each
 * @param mean v0 of each
 * @param mode which draw has the highest density; empty if the run does not tell
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record CircularOrbits(double[] period, double[] cosine, double[] sine, double[] mean, Optional<Integer> mode) {
    private static final double SAME_MODE = 0.5;

    /**
     * Those of a star.
     *
     * @param star counted from zero
     * @throws UsageException if the run has not these parameters
     */
    static CircularOrbits of(PlotRequest request, int star) {
        DrawSchema schema = request.draws().schema();
        double[] period;
        if (index(schema, "P").isPresent()) {
            period = draws(request, "P", star);
        } else {
            period = Arrays.stream(draws(request, "lnP", star)).map(Math::exp).toArray();
        }
        Optional<Integer> mode =
                Marks.mode(request.draws()).map(place -> place.chain() * schema.draws() + place.draw());
        return new CircularOrbits(
                period, draws(request, "a", star), draws(request, "b", star), draws(request, "v0", star), mode);
    }

    private static Optional<Integer> index(DrawSchema schema, String name) {
        List<String> names = schema.variables().stream().map(Variable::name).toList();
        return names.contains(name) ? Optional.of(names.indexOf(name)) : Optional.empty();
    }

    private static double[] draws(PlotRequest request, String name, int star) {
        int index = index(request.draws().schema(), name)
                .orElseThrow(() -> new UsageException(Problem.of("this run has no parameter " + name
                                + ", and a velocity curve is drawn from P or lnP, a, b and v0")
                        .cure("plot a run of the model binary or binary-population")));
        int size = request.draws().schema().variables().get(index).size();
        return SplitChains.pooled(request.draws().component(index, size == 1 ? 0 : star));
    }

    int size() {
        return period.length;
    }

    double velocity(int draw, double time) {
        double phase = 2 * Math.PI * (time / period[draw]);
        return cosine[draw] * Math.cos(phase) + sine[draw] * Math.sin(phase) + mean[draw];
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
