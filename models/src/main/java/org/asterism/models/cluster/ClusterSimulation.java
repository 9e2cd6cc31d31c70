package org.asterism.models.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Simulates the parallaxes of a cluster. */
final class ClusterSimulation {
    private static final IntegerOption STARS =
            IntegerOption.of("n", 256, Bounds.closed(2, 10_000_000), "number of stars");
    private static final RealOption DISTANCE =
            new RealOption("mu_r", 0.5, Bounds.POSITIVE, "kpc", "true mean distance");
    private static final RealOption LN_STD =
            RealOption.of("ln_std_r", -4.75, Bounds.closed(-30, 10), "true ln of std_r in kpc");
    private static final RealOption ERROR =
            new RealOption("parallax_error", 0.02, Bounds.POSITIVE, "mas", "standard error of every parallax");

    private ClusterSimulation() {}

    static List<Option<?>> options() {
        return List.of(STARS, DISTANCE, LN_STD, ERROR);
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        int stars = Math.toIntExact(options.get(STARS));
        double mu = options.get(DISTANCE);
        double std = Math.exp(options.get(LN_STD));
        double error = options.get(ERROR);
        double[] r = new double[stars];
        double[] parallax = new double[stars];
        double[] errors = new double[stars];
        long[] names = new long[stars];
        List<String> labels = new ArrayList<>();
        for (int n = 0; n < stars; n++) {
            do {
                r[n] = mu + std * random.nextGaussian();
            } while (r[n] <= 0);
            parallax[n] = 1 / r[n] + error * random.nextGaussian();
            errors[n] = error;
            names[n] = n + 1L;
            labels.add(Long.toString(names[n]));
        }
        Table table = new Table(
                Provenance.made("simulation of cluster"),
                RowLabels.counting("row", 1, stars),
                List.of(
                        new IntegerColumn("source_id", "", names, new BitSet()),
                        new RealColumn("parallax", "mas", parallax),
                        new RealColumn("parallax_error", "mas", errors)));
        List<Variable> variables = ClusterVariables.of(Dim.of("star", labels));
        return new Simulation(
                table,
                List.of(
                        Quantity.of(variables.get(0), mu),
                        Quantity.of(variables.get(1), options.get(LN_STD)),
                        Quantity.of(variables.get(2), std),
                        new Quantity(variables.get(3), r)));
    }
}
