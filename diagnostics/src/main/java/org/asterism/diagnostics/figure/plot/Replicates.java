package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Variable;
import org.asterism.core.random.RandomStream;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * Data, and data simulated from draws of the posterior.
 *
 * @param name of what was measured
 * @param unit of it
 * @param observed the data
 * @param simulated as many, [draw][datum]
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record Replicates(String name, String unit, double[] observed, double[][] simulated) {
    private static final int DRAWS = 50;

    /**
     * Simulates the data of a run anew: parallaxes from the distances {@code r}, velocities from their curves, each with
     * its quoted normal error.
     *
     * @throws UsageException if the run is of another kind
     */
    static Replicates of(PlotRequest request) {
        DrawSchema schema = request.draws().schema();
        if (VelocitySeries.isIn(schema)) {
            return velocities(request);
        }
        for (Measured measured : Measured.all(schema)) {
            if (measured.name().equals("parallax")) {
                return parallaxes(request, measured);
            }
        }
        throw new UsageException(Problem.of("this run holds no data that can be simulated from its draws")
                .cure("there must be parallaxes with distances r, or velocities over time, with their errors"));
    }

    private static RandomGenerator random() {
        return RandomStream.of(1, RandomStream.Purpose.SIMULATION, 0);
    }

    /** Evenly spread over all draws. */
    private static int[] draws(int total) {
        int count = Math.min(DRAWS, total);
        int[] draws = new int[count];
        for (int i = 0; i < count; i++) {
            draws[i] = (int) ((long) i * total / count);
        }
        return draws;
    }

    private static Replicates parallaxes(PlotRequest request, Measured measured) {
        List<String> names = request.draws().schema().variables().stream()
                .map(Variable::name)
                .toList();
        double[] values = measured.value().values();
        int distance = names.indexOf("r");
        if (distance < 0 || request.draws().schema().variables().get(distance).size() != values.length) {
            throw new UsageException(Problem.of("this run does not hold the distance r of each star")
                    .cure("run again and store all variables"));
        }
        int[] draws = draws(
                request.draws().schema().chains() * request.draws().schema().draws());
        double[][] simulated = new double[draws.length][values.length];
        RandomGenerator random = random();
        for (int n = 0; n < values.length; n++) {
            double[] r = SplitChains.pooled(request.draws().component(distance, n));
            for (int i = 0; i < draws.length; i++) {
                simulated[i][n] = 1 / r[draws[i]] + measured.error().values()[n] * random.nextGaussian();
            }
        }
        return new Replicates(measured.name(), measured.unit(), values, simulated);
    }

    /**
     * Velocities of all stars together, each less that of the MAP draw's curve, in units of its error: where the model and
     * the errors hold, those of the data are distributed as those of the simulations.
     */
    private static Replicates velocities(PlotRequest request) {
        DrawSchema schema = request.draws().schema();
        List<VelocitySeries> stars = VelocitySeries.of(schema);
        int[] draws = draws(schema.chains() * schema.draws());
        int size = stars.stream().mapToInt(star -> star.time().length).sum();
        double[][] simulated = new double[draws.length][size];
        List<Double> observed = new ArrayList<>();
        RandomGenerator random = random();
        for (int n = 0; n < stars.size(); n++) {
            VelocitySeries star = stars.get(n);
            Orbits orbits = Orbits.of(request, n);
            int first = observed.size();
            for (int j = 0; j < star.time().length; j++) {
                double reference = orbits.velocity(orbits.central(), star.time()[j]);
                observed.add((star.velocity()[j] - reference) / star.error()[j]);
                for (int i = 0; i < draws.length; i++) {
                    double curve = orbits.velocity(draws[i], star.time()[j]);
                    simulated[i][first + j] = (curve - reference) / star.error()[j] + random.nextGaussian();
                }
            }
        }
        return new Replicates(
                "(velocity \u2212 MAP curve) / error",
                "",
                observed.stream().mapToDouble(Double::doubleValue).toArray(),
                simulated);
    }
}
