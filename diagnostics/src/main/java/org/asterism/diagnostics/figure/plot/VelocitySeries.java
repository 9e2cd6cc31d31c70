package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;

/**
 * The velocities of one star.
 *
 * @param star its label; empty where the run has only one
 * @param time from the star's first date, in the run's unit
 * @param velocity at these times
 * @param error standard errors
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record VelocitySeries(String star, double[] time, double[] velocity, double[] error) {
    /** The name under which runs keep the times. */
    static final String TIME = "time";

    private static final String VELOCITY = "velocity";
    private static final String STAR = "star";
    private static final String INDEX = "star_index";

    /** Whether a run has velocities over time. */
    static boolean isIn(DrawSchema schema) {
        return Measured.named(schema, TIME).isPresent() && measured(schema).isPresent();
    }

    private static Optional<Measured> measured(DrawSchema schema) {
        return Measured.all(schema).stream()
                .filter(m -> m.name().equals(VELOCITY))
                .findFirst();
    }

    /**
     * Those of all stars of a run, in the order of its stars.
     *
     * @throws UsageException if it has none, or does not tell which are of which star
     */
    static List<VelocitySeries> of(DrawSchema schema) {
        if (!isIn(schema)) {
            throw new UsageException(Problem.of("this run has no velocities over time")
                    .cure("its data would have to hold " + TIME + ", " + VELOCITY + " and " + VELOCITY + "_error"));
        }
        double[] time = Measured.named(schema, TIME).orElseThrow().values();
        Measured measured = measured(schema).orElseThrow();
        List<String> stars = stars(schema);
        int[] star = starOf(schema, time, stars.size());
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < star.length; i++) {
            rows.computeIfAbsent(star[i], k -> new ArrayList<>()).add(i);
        }
        List<VelocitySeries> series = new ArrayList<>();
        for (int n = 0; n < stars.size(); n++) {
            int[] own = rows.getOrDefault(n, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            series.add(new VelocitySeries(
                    stars.get(n),
                    picked(time, own),
                    picked(measured.value().values(), own),
                    picked(measured.error().values(), own)));
        }
        return series;
    }

    /** The unit of the velocities. */
    static String unit(DrawSchema schema) {
        return measured(schema).orElseThrow().unit();
    }

    /** The unit of the times. */
    static String timeUnit(DrawSchema schema) {
        return Measured.named(schema, TIME).orElseThrow().variable().unit().symbol();
    }

    private static List<String> stars(DrawSchema schema) {
        for (Variable variable : schema.variables()) {
            for (Dim dim : variable.dims()) {
                if (dim.name().equals(STAR)) {
                    List<String> numbers = new ArrayList<>();
                    for (int i = 0; i < dim.size(); i++) {
                        numbers.add(Integer.toString(i));
                    }
                    return dim.labels().isEmpty() ? numbers : dim.labels();
                }
            }
        }
        return List.of("");
    }

    /** Which star each row is of: as the data say, or else a new one wherever time falls. */
    private static int[] starOf(DrawSchema schema, double[] time, int stars) {
        int[] star = new int[time.length];
        Optional<Quantity> given = Measured.named(schema, INDEX);
        if (given.isPresent()) {
            Arrays.setAll(star, i -> (int) given.get().values()[i]);
            return star;
        }
        for (int i = 1; i < time.length && stars > 1; i++) {
            star[i] = star[i - 1] + (time[i] < time[i - 1] ? 1 : 0);
        }
        int found = time.length == 0 ? 0 : star[time.length - 1] + 1;
        if (found != stars) {
            throw new UsageException(Problem.of("the velocities of " + stars
                            + " stars cannot be told apart: in their order, time falls " + (found - 1) + " times")
                    .cure("run again with the rows of each star in the order of time"));
        }
        return star;
    }

    private static double[] picked(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    double baseline() {
        return Arrays.stream(time).max().orElse(0) - Arrays.stream(time).min().orElse(0);
    }

    /** The mean time, weighted by 1/error²: where the phase is known best. */
    double meanTime() {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < time.length; i++) {
            double weight = 1 / (error[i] * error[i]);
            weights += weight;
            sum += weight * time[i];
        }
        return sum / weights;
    }
}
