package org.asterism.models.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;

/** The columns that radial velocities come in, and the stars in them. */
public final class VelocityColumns {
    /** When. */
    public static final ColumnRole TIME = ColumnRole.real(
            "time", "d", "the date of each velocity", "JD", "BJD", "HJD", "MJD", "t", "bjd_tdb", "date", "epoch");
    /** How fast. */
    public static final ColumnRole VELOCITY = ColumnRole.real(
            "velocity",
            "km/s",
            "the radial velocity",
            "VHELIO",
            "rv",
            "HRV",
            "vrad",
            "radial_velocity",
            "v",
            "vel",
            "velo");
    /** How well known. */
    public static final ColumnRole ERROR = ColumnRole.positive(
            "velocity_error",
            "km/s",
            "the standard error of the radial velocity",
            "VHELIO_ERR",
            "VRELERR",
            "rv_err",
            "rv_error",
            "e_RV",
            "e_HRV",
            "e_vrad",
            "radial_velocity_error",
            "v_err",
            "verr");

    private static final String[] STAR_NAMES = {"APOGEE_ID", "source_id", "Source", "object", "name", "ID"};

    private VelocityColumns() {}

    /** Which star. */
    public static ColumnRole star(boolean required) {
        return ColumnRole.identifier("star", required, "which star each velocity is of", STAR_NAMES);
    }

    /** The stars, sorted by name; one without a name where the table does not name them. */
    private static List<StarSeries> stars(MatchedData data, ColumnRole star) {
        double[] time = data.numbers(TIME);
        double[] velocity = data.numbers(VELOCITY);
        double[] error = data.numbers(ERROR);
        String[] names = data.identifiers(star).orElseGet(() -> {
            String[] none = new String[time.length];
            Arrays.fill(none, "");
            return none;
        });
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            rows.computeIfAbsent(names[i], name -> new ArrayList<>()).add(i);
        }
        Problems problems = new Problems();
        List<StarSeries> series = new ArrayList<>();
        String place = data.table().provenance().place();
        rows.forEach((name, of) -> {
            try {
                series.add(StarSeries.of(name, pick(time, of), pick(velocity, of), pick(error, of), place));
            } catch (DataException e) {
                problems.add(e);
            }
        });
        problems.throwIfAny(DataException::new);
        return series;
    }

    /**
     * The only star of a table.
     *
     * @param forMany the model that takes several
     * @throws DataException if there are several; names them
     */
    public static StarSeries only(MatchedData data, ColumnRole star, String forMany) {
        List<String> names = data.identifiers(star)
                .map(n -> Arrays.stream(n).distinct().sorted().toList())
                .orElse(List.of());
        if (names.size() > 1) {
            String column = data.columns().get(star).name();
            throw new DataException(Problem.of("the table holds " + names.size() + " stars, and this model takes one: "
                            + String.join(", ", names))
                    .at(data.table().provenance().place())
                    .cure("choose one with --select '" + column + "=" + names.get(0) + "', or take the model "
                            + forMany));
        }
        return stars(data, star).get(0);
    }

    /**
     * The stars of a population, sorted by name.
     *
     * @param forOne the model that takes one
     * @throws DataException if there is only one
     */
    public static List<StarSeries> several(MatchedData data, ColumnRole star, String forOne) {
        List<StarSeries> stars = stars(data, star);
        if (stars.size() < 2) {
            throw new DataException(Problem.of("the table holds one star, and a population needs at least two")
                    .at(data.table().provenance().place())
                    .cure("take the model " + forOne + ", or select more stars"));
        }
        return stars;
    }

    private static double[] pick(double[] values, List<Integer> rows) {
        return rows.stream().mapToDouble(row -> values[row]).toArray();
    }
}
