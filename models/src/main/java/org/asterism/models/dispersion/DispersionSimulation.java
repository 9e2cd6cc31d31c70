package org.asterism.models.dispersion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Quantity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Simulates the redshifts of the members of a cluster. */
final class DispersionSimulation {
    private static final IntegerOption MEMBERS =
            IntegerOption.of("n", 100, Bounds.closed(2, 1_000_000), "number of members");
    private static final RealOption REDSHIFT =
            RealOption.of("z", 0.0231, Bounds.closed(0, 10), "true redshift of the cluster");
    private static final RealOption DISPERSION =
            new RealOption("dispersion", 1000.0, Bounds.POSITIVE, "km/s", "true velocity dispersion");
    private static final RealOption ERROR =
            new RealOption("velocity_error", 60.0, Bounds.POSITIVE, "km/s", "standard error of every velocity");

    private static final String VELOCITY = "velocity";
    private static final ChoiceOption COLUMNS = new ChoiceOption(
            "columns",
            "redshift",
            List.of("redshift", VELOCITY),
            "what the table holds: redshifts, or velocities in the rest frame of the cluster");

    private DispersionSimulation() {}

    static List<Option<?>> options() {
        return List.of(MEMBERS, REDSHIFT, DISPERSION, ERROR, COLUMNS);
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        int members = Math.toIntExact(options.get(MEMBERS));
        double z = options.get(REDSHIFT);
        double[] error = new double[members];
        java.util.Arrays.fill(error, options.get(ERROR));
        List<String> names = new ArrayList<>();
        for (int n = 0; n < members; n++) {
            names.add("G" + (n + 1));
        }
        Dim member = Dim.of("member", names);
        // In the cluster's own frame its mean is zero.
        DispersionData own = DispersionData.ofVelocities(new double[members], error, member, "");
        DeclaredPosterior.Drawn drawn = DispersionDeclaration.posterior(
                        own, new DispersionPriors(0, 1, options.get(DISPERSION)), false)
                .simulate(
                        Map.of("mean", new double[] {0}, "dispersion", new double[] {options.get(DISPERSION)}), random);
        if (options.get(COLUMNS).equals(VELOCITY)) {
            return new Simulation(
                    table(names, VELOCITY, "km/s", drawn.data().get(0).values(), error), drawn.truth());
        }
        double[] redshift = redshifts(drawn.data().get(0).values(), z);
        double[] ofRedshift = new double[members];
        java.util.Arrays.fill(ofRedshift, options.get(ERROR) * (1 + z) / DispersionData.LIGHT);
        Table table = table(names, "redshift", "", redshift, ofRedshift);
        DispersionData seen = DispersionData.ofRedshifts(redshift, ofRedshift, member, "");
        return new Simulation(table, inFrameOf(seen, z, options.get(DISPERSION), drawn.truth()));
    }

    private static Table table(List<String> names, String measured, String unit, double[] values, double[] errors) {
        return new Table(
                Provenance.made("simulation of velocity-dispersion"),
                RowLabels.counting("row", 1, names.size()),
                List.of(
                        new TextColumn("member", "", names.toArray(String[]::new)),
                        new RealColumn(measured, unit, values),
                        new RealColumn(measured + "_error", unit, errors)));
    }

    private static double[] redshifts(double[] velocity, double z) {
        double[] redshift = new double[velocity.length];
        for (int n = 0; n < redshift.length; n++) {
            redshift[n] = z + (1 + z) * velocity[n] / DispersionData.LIGHT;
        }
        return redshift;
    }

    /** The truth as the model will put it: in the frame of the mean redshift of the table. */
    private static List<Quantity> inFrameOf(DispersionData seen, double z, double dispersion, List<Quantity> own) {
        double frame = seen.redshift().orElseThrow();
        double[] v = redshifts(own.get(own.size() - 1).values(), z);
        for (int n = 0; n < v.length; n++) {
            v[n] = DispersionData.velocity(v[n], frame);
        }
        List<org.asterism.core.model.Variable> variables = DispersionDeclaration.posterior(
                        seen, new DispersionPriors(0, 1, dispersion), false)
                .variables();
        return List.of(
                Quantity.of(variables.get(0), DispersionData.velocity(z, frame)),
                Quantity.of(variables.get(1), dispersion * (1 + z) / (1 + frame)),
                Quantity.of(variables.get(2), z),
                new Quantity(variables.get(3), v));
    }
}
