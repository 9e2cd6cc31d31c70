package org.asterism.models.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Column;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Quantity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Simulates the stars in the field of a cluster. */
final class MixtureSimulation {
    private static final IntegerOption STARS =
            IntegerOption.of("n", 400, Bounds.closed(5, 1_000_000), "number of stars");
    private static final FlagOption MOTIONS = new FlagOption("proper_motions", true, "simulate proper motions too");
    private static final RealOption FRACTION =
            RealOption.of("fraction", 0.4, Bounds.open(0, 1), "true fraction of members");
    private static final RealOption DISTANCE =
            new RealOption("mu_r", 0.5, Bounds.POSITIVE, "kpc", "true mean distance of the cluster");
    private static final RealOption LN_STD =
            RealOption.of("ln_std_r", -4.5, Bounds.open(-8, -2), "true ln of std_r in kpc");
    private static final RealOption PARALLAX_ERROR =
            new RealOption("parallax_error", 0.03, Bounds.POSITIVE, "mas", "standard error of every parallax");
    private static final RealOption MOTION_ERROR =
            new RealOption("pm_error", 0.05, Bounds.POSITIVE, "mas/yr", "standard error of every proper motion");

    private MixtureSimulation() {}

    static List<Option<?>> options() {
        return List.of(STARS, MOTIONS, FRACTION, DISTANCE, LN_STD, PARALLAX_ERROR, MOTION_ERROR);
    }

    /** The rest of the truth: a field about 1 mas, and a cluster that moves apart from it. */
    private static Map<String, double[]> given(Options options) {
        Map<String, double[]> given = new LinkedHashMap<>();
        given.put("fraction", new double[] {options.get(FRACTION)});
        given.put("mu_r", new double[] {options.get(DISTANCE)});
        given.put("ln_std_r", new double[] {options.get(LN_STD)});
        given.put("field_mean", new double[] {1});
        given.put("field_sd", new double[] {0.7});
        given.put("pm_dispersion", new double[] {0.2});
        given.put("pmra", new double[] {-4});
        given.put("field_pmra", new double[] {-1});
        given.put("field_pmra_sd", new double[] {4});
        given.put("pmdec", new double[] {2});
        given.put("field_pmdec", new double[] {-2});
        given.put("field_pmdec_sd", new double[] {5});
        return given;
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        int stars = Math.toIntExact(options.get(STARS));
        Dim measurement = MixtureColumns.measurements(options.get(MOTIONS));
        int size = measurement.size();
        double[] error = new double[stars * size];
        for (int i = 0; i < error.length; i++) {
            error[i] = i % size == 0 ? options.get(PARALLAX_ERROR) : options.get(MOTION_ERROR);
        }
        double[] any = new double[error.length];
        Arrays.fill(any, 1);
        long[] names = new long[stars];
        List<String> labels = new ArrayList<>();
        for (int n = 0; n < stars; n++) {
            names[n] = n + 1L;
            labels.add(Long.toString(names[n]));
        }
        Dim star = Dim.of("star", labels);
        MixturePriors priors = MixturePriors.of(Options.defaults(MixturePriors.options()));
        Map<String, double[]> given = given(options);
        double[] value = MixtureDeclaration.posterior(new MixtureData(any, error, star, measurement), priors)
                .simulate(given, random)
                .data()
                .get(0)
                .values();
        MixtureData data = new MixtureData(value, error, star, measurement);
        // The probability of being a member is one given the data: it is worked out with them.
        List<Quantity> truth = MixtureDeclaration.posterior(data, priors)
                .simulate(given, random)
                .truth();
        return new Simulation(table(data, names), truth);
    }

    private static Table table(MixtureData data, long[] names) {
        List<Column> columns = new ArrayList<>(List.of(new IntegerColumn("source_id", "", names, new BitSet())));
        for (int k = 0; k < data.measurement().size(); k++) {
            String name = data.measurement().labels().get(k);
            String unit = k == 0 ? "mas" : "mas/yr";
            columns.add(new RealColumn(name, unit, data.values(k)));
            columns.add(new RealColumn(name + "_error", unit, data.errors(k)));
        }
        return new Table(
                Provenance.made("simulation of cluster-mixture"),
                RowLabels.counting("row", 1, data.star().size()),
                columns);
    }
}
