package org.asterism.models.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Column;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Simulates visits, and writes the velocities that a declaration drew for them as a table. */
public final class VelocitySimulation {
    private static final double FIRST_DATE = 2_455_800;

    private static final RealOption BASELINE =
            new RealOption("baseline", 200.0, Bounds.POSITIVE, "d", "time from a star's first velocity to its last");
    private static final RealOption ERROR =
            new RealOption("velocity_error", 0.5, Bounds.POSITIVE, "km/s", "standard error of every velocity");
    private static final RealOption EXCESS = new RealOption(
            "s", 1.0, Bounds.POSITIVE, "km/s", "true standard deviation that adds to the errors, with errors=jitter");
    private static final RealOption FREEDOM = RealOption.of(
            "nu", 4, Bounds.POSITIVE, "true degrees of freedom of the velocities' scatter, with errors=student");

    private VelocitySimulation() {}

    /** The options of every simulation of velocities. */
    public static List<Option<?>> options() {
        return List.of(BASELINE, ERROR, VelocityErrors.ERRORS, EXCESS, FREEDOM);
    }

    /**
     * A star's visits without velocities: the first and last date at the ends of the baseline, the others anywhere between.
     *
     * @param name what the star is called; may be empty
     * @param visits how many
     */
    public static StarSeries visits(String name, int visits, Options options, RandomGenerator random) {
        double baseline = options.get(BASELINE);
        double[] date = new double[visits];
        for (int i = 0; i < date.length; i++) {
            date[i] = i == 0 ? 0 : i == date.length - 1 ? baseline : baseline * random.nextDouble();
        }
        Arrays.sort(date);
        double[] error = new double[visits];
        Arrays.fill(error, options.get(ERROR));
        return StarSeries.of(name, date, new double[visits], error, "the simulation");
    }

    /** Stars of a population without velocities: star1, star2 …, with as many zeros as sort them. */
    public static List<StarSeries> stars(int stars, int visits, Options options, RandomGenerator random) {
        List<StarSeries> all = new ArrayList<>();
        int digits = Integer.toString(stars).length();
        for (int n = 1; n <= stars; n++) {
            String number = Integer.toString(n);
            all.add(visits("star" + "0".repeat(digits - number.length()) + number, visits, options, random));
        }
        return all;
    }

    /** How the simulated velocities scatter. */
    public static VelocityErrors errors(Options options) {
        return switch (options.get(VelocityErrors.ERRORS)) {
            case "jitter" -> new VelocityErrors.Jitter(options.get(EXCESS));
            case "student" -> new VelocityErrors.Student();
            default -> new VelocityErrors.Quoted();
        };
    }

    /** True values by name, with those of the scatter added for every star. */
    public static Map<String, double[]> given(Map<String, double[]> orbit, Options options, int stars) {
        Map<String, double[]> given = new HashMap<>(orbit);
        double[] excess = new double[stars];
        Arrays.fill(excess, options.get(EXCESS));
        double[] freedom = new double[stars];
        Arrays.fill(freedom, options.get(FREEDOM));
        given.put("s", excess);
        given.put("nu", freedom);
        return given;
    }

    /**
     * The table of what was drawn, with the truth.
     *
     * @param of the id of the model
     * @param stars the visits; their names become a column unless there is one star without a name
     * @param drawn the truth, and the velocities as its only data
     */
    public static Simulation simulation(String of, List<StarSeries> stars, DeclaredPosterior.Drawn drawn) {
        int rows = stars.stream().mapToInt(StarSeries::size).sum();
        double[] date = new double[rows];
        double[] error = new double[rows];
        String[] name = new String[rows];
        int end = 0;
        for (StarSeries star : stars) {
            for (int i = 0; i < star.size(); i++) {
                date[end] = FIRST_DATE + (star.time()[i] + star.shift());
                error[end] = star.error()[i];
                name[end++] = star.name();
            }
        }
        List<Column> columns = new ArrayList<>();
        if (!stars.get(0).name().isEmpty()) {
            columns.add(new TextColumn("star", "", name));
        }
        columns.add(new RealColumn("JD", "d", date));
        columns.add(new RealColumn("velocity", "km/s", drawn.data().get(0).values()));
        columns.add(new RealColumn("velocity_error", "km/s", error));
        Table table = new Table(Provenance.made("simulation of " + of), RowLabels.counting("row", 1, rows), columns);
        return new Simulation(table, drawn.truth());
    }
}
