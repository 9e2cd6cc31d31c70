package org.asterism.models.dispersion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Listing;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Dim;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.Options;

/** The columns that members come in: redshifts or velocities, whichever there are. */
final class DispersionColumns {
    static final ColumnRole REDSHIFT = ColumnRole.real(
                    "redshift", "", "the redshift of each member", "z", "zspec", "z_spec", "zsp", "zhelio", "z_hel")
            .optional();
    static final ColumnRole REDSHIFT_ERROR = ColumnRole.positive(
                    "redshift_error",
                    "",
                    "the standard error of the redshift",
                    "z_err",
                    "zerr",
                    "e_z",
                    "e_zspec",
                    "z_error",
                    "redshift_err")
            .optional();
    static final ColumnRole VELOCITY = ColumnRole.real(
                    "velocity",
                    "km/s",
                    "the line-of-sight velocity of each member",
                    "cz",
                    "HRV",
                    "rv",
                    "vlos",
                    "vhel",
                    "vhelio",
                    "radial_velocity",
                    "vel")
            .optional();
    static final ColumnRole VELOCITY_ERROR = ColumnRole.positive(
                    "velocity_error",
                    "km/s",
                    "the standard error of the velocity",
                    "e_cz",
                    "e_HRV",
                    "rv_err",
                    "rv_error",
                    "e_RV",
                    "vlos_err",
                    "e_vlos",
                    "radial_velocity_error",
                    "v_err",
                    "verr")
            .optional();
    static final ColumnRole MEMBER = ColumnRole.identifier(
            "member", false, "what each member is called", "galaxy", "name", "ID", "object", "source_id", "SPECOBJID");

    private static final String AUTO = "auto";
    static final ChoiceOption INPUT = new ChoiceOption(
            "input",
            AUTO,
            List.of(AUTO, "redshift", "velocity"),
            "which columns to take; auto takes redshifts, and velocities where there are none");

    /** No galaxy has been seen at a greater one. */
    private static final double GREATEST = 20;

    private DispersionColumns() {}

    static List<ColumnRole> all() {
        return List.of(REDSHIFT, REDSHIFT_ERROR, VELOCITY, VELOCITY_ERROR, MEMBER);
    }

    static DispersionData read(MatchedData data, Options options) {
        String input = options.get(INPUT);
        String place = data.table().provenance().place();
        Dim member = members(data);
        boolean redshifts = !input.equals("velocity") && has(data, REDSHIFT, REDSHIFT_ERROR);
        if (redshifts) {
            double[] redshift = data.numbers(REDSHIFT);
            checkRedshifts(data, redshift);
            return DispersionData.ofRedshifts(redshift, data.numbers(REDSHIFT_ERROR), member, place);
        }
        if (!input.equals("redshift") && has(data, VELOCITY, VELOCITY_ERROR)) {
            return DispersionData.ofVelocities(data.numbers(VELOCITY), data.numbers(VELOCITY_ERROR), member, place);
        }
        throw new DataException(missing(data, input).at(place));
    }

    private static boolean has(MatchedData data, ColumnRole value, ColumnRole error) {
        return data.columns().containsKey(value) && data.columns().containsKey(error);
    }

    private static Problem missing(MatchedData data, String input) {
        List<ColumnRole> wanted = switch (input) {
            case "redshift" -> List.of(REDSHIFT, REDSHIFT_ERROR);
            case "velocity" -> List.of(VELOCITY, VELOCITY_ERROR);
            default -> List.of(REDSHIFT, REDSHIFT_ERROR, VELOCITY, VELOCITY_ERROR);
        };
        List<String> absent = new ArrayList<>();
        for (ColumnRole role : wanted) {
            if (!data.columns().containsKey(role)) {
                absent.add(role.name() + " (tried " + role.name() + ", " + String.join(", ", role.aliases()) + ")");
            }
        }
        String what = input.equals(AUTO) ? "redshifts or velocities with their errors" : input + "s with their errors";
        return Problem.of("the model needs " + what + ", and there is no column for " + Listing.of(absent)
                        + "; the table has " + Listing.of(data.table().columnNames()))
                .cure("name them with --column redshift=NAME --column redshift_error=NAME, or velocity and"
                        + " velocity_error");
    }

    private static void checkRedshifts(MatchedData data, double[] redshift) {
        List<String> bad = new ArrayList<>();
        for (int n = 0; n < redshift.length; n++) {
            if (!(redshift[n] > -1 && redshift[n] < GREATEST)) {
                bad.add(data.table().rows().get(n) + " (" + redshift[n] + ")");
            }
        }
        if (!bad.isEmpty()) {
            String column = data.columns().get(REDSHIFT).name();
            throw new DataException(
                    Problem.of("column " + column + " has values that are no redshifts: " + Listing.of(bad))
                            .at(data.table().provenance().place())
                            .cure(
                                    "leave these rows out; if they are velocities in km/s, name the column with --column velocity="
                                            + column));
        }
    }

    private static Dim members(MatchedData data) {
        Optional<List<String>> names = data.identifiers(MEMBER).map(Arrays::asList);
        boolean unique = names.isPresent() && new HashSet<>(names.get()).size() == data.size();
        return unique ? Dim.of("member", names.get()) : Dim.of("member", data.size());
    }
}
