package org.asterism.models.binary;

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
final class BinaryColumns {
    static final ColumnRole TIME = ColumnRole.real(
            "time", "d", "the date of each velocity", "JD", "BJD", "HJD", "MJD", "t", "bjd_tdb", "date", "epoch");
    static final ColumnRole VELOCITY = ColumnRole.real(
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
    static final ColumnRole ERROR = ColumnRole.positive(
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

    private BinaryColumns() {}

    static ColumnRole star(boolean required) {
        return ColumnRole.identifier("star", required, "which star each velocity is of", STAR_NAMES);
    }

    /** The stars, sorted by name; one without a name where the table does not name them. */
    static List<StarSeries> stars(MatchedData data, ColumnRole star) {
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

    /** The names of the stars in the table, sorted; none where it does not name them. */
    static List<String> names(MatchedData data, ColumnRole star) {
        return data.identifiers(star)
                .map(n -> Arrays.stream(n).distinct().sorted().toList())
                .orElse(List.of());
    }

    static Problem several(MatchedData data, ColumnRole star, List<String> names) {
        String column = data.columns().get(star).name();
        return Problem.of("the table holds " + names.size() + " stars, and this model takes one: "
                        + String.join(", ", names))
                .at(data.table().provenance().place())
                .cure("choose one with --select '" + column + "=" + names.get(0)
                        + "', or take the model binary-population");
    }

    private static double[] pick(double[] values, List<Integer> rows) {
        return rows.stream().mapToDouble(row -> values[row]).toArray();
    }
}
