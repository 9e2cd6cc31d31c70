package org.asterism.models.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Dim;

/** The columns of the stars: parallaxes, and proper motions if there are any. */
final class MixtureColumns {
    private static final ColumnRole PARALLAX = ColumnRole.real(
            "parallax", "mas", "the parallax of each star", "Plx", "plx", "parallax_mas", "varpi", "PLX");
    private static final ColumnRole PARALLAX_ERROR = ColumnRole.positive(
            "parallax_error",
            "mas",
            "the standard error of the parallax",
            "e_Plx",
            "parallax_err",
            "plx_error",
            "plx_err",
            "e_parallax");
    private static final ColumnRole PMRA = ColumnRole.real(
                    "pmra", "mas/yr", "the proper motion in right ascension, cos δ included", "pmRA", "pm_ra", "mu_ra")
            .optional();
    private static final ColumnRole PMRA_ERROR = ColumnRole.positive(
                    "pmra_error", "mas/yr", "the standard error of pmra", "e_pmRA", "pmra_err", "e_pmra", "pm_ra_error")
            .optional();
    private static final ColumnRole PMDEC = ColumnRole.real(
                    "pmdec", "mas/yr", "the proper motion in declination", "pmDE", "pmDEC", "pm_dec", "mu_dec")
            .optional();
    private static final ColumnRole PMDEC_ERROR = ColumnRole.positive(
                    "pmdec_error",
                    "mas/yr",
                    "the standard error of pmdec",
                    "e_pmDE",
                    "pmdec_err",
                    "e_pmdec",
                    "pm_dec_error")
            .optional();
    private static final ColumnRole STAR = ColumnRole.identifier(
            "star",
            false,
            "what each star is called",
            "source_id",
            "Source",
            "GaiaDR3",
            "DR3Name",
            "designation",
            "ID");
    private static final List<ColumnRole> MOTIONS = List.of(PMRA, PMRA_ERROR, PMDEC, PMDEC_ERROR);

    private MixtureColumns() {}

    static List<ColumnRole> all() {
        return List.of(PARALLAX, PARALLAX_ERROR, PMRA, PMRA_ERROR, PMDEC, PMDEC_ERROR, STAR);
    }

    static MixtureData read(MatchedData data) {
        String place = data.table().provenance().place();
        List<String> missing = new ArrayList<>();
        for (ColumnRole role : MOTIONS) {
            if (!data.columns().containsKey(role)) {
                missing.add(role.name());
            }
        }
        boolean motions = missing.isEmpty();
        if (!motions && missing.size() < MOTIONS.size()) {
            throw new DataException(
                    Problem.of("the table has proper motions in part: no column for " + String.join(", ", missing))
                            .at(place)
                            .cure("name it with --column " + missing.get(0)
                                    + "=NAME, or leave all columns of proper motions out"));
        }
        Dim measurement = measurements(motions);
        double[] value = new double[data.size() * measurement.size()];
        double[] error = new double[value.length];
        List<ColumnRole> values = List.of(PARALLAX, PMRA, PMDEC);
        List<ColumnRole> errors = List.of(PARALLAX_ERROR, PMRA_ERROR, PMDEC_ERROR);
        for (int k = 0; k < measurement.size(); k++) {
            double[] ofAll = data.numbers(values.get(k));
            double[] errorOfAll = data.numbers(errors.get(k));
            for (int n = 0; n < ofAll.length; n++) {
                value[n * measurement.size() + k] = ofAll[n];
                error[n * measurement.size() + k] = errorOfAll[n];
            }
        }
        return MixtureData.of(value, error, stars(data), measurement, place);
    }

    static Dim measurements(boolean motions) {
        return Dim.of("measurement", motions ? List.of("parallax", "pmra", "pmdec") : List.of("parallax"));
    }

    private static Dim stars(MatchedData data) {
        Optional<List<String>> names = data.identifiers(STAR).map(Arrays::asList);
        boolean unique = names.isPresent() && new HashSet<>(names.get()).size() == data.size();
        return unique ? Dim.of("star", names.get()) : Dim.of("star", data.size());
    }
}
