package org.asterism.models.line;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asterism.core.data.Column;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.Unit;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Dim;

/** The columns of the points: x, y and the error of y, in whatever units they are. */
final class LineColumns {
    private static final ColumnRole X =
            ColumnRole.real("x", "", "where each point is").inAnyUnit();
    private static final ColumnRole Y =
            ColumnRole.real("y", "", "what was measured there").inAnyUnit();
    private static final ColumnRole ERROR = ColumnRole.positive(
                    "y_error",
                    "",
                    "the standard error of y, in the unit of y",
                    "y_err",
                    "yerr",
                    "sigma_y",
                    "e_y",
                    "dy",
                    "y_sigma")
            .inAnyUnit();
    private static final ColumnRole POINT =
            ColumnRole.identifier("point", false, "what each point is called", "name", "ID", "object");

    private LineColumns() {}

    static List<ColumnRole> all() {
        return List.of(X, Y, ERROR, POINT);
    }

    static LineData read(MatchedData data) {
        String place = data.table().provenance().place();
        Optional<List<String>> names = data.identifiers(POINT).map(Arrays::asList);
        boolean unique = names.isPresent() && new HashSet<>(names.get()).size() == data.size();
        Dim point = unique ? Dim.of("point", names.get()) : Dim.of("point", data.size());
        double factor = factor(data, place);
        double[] error = Arrays.stream(data.numbers(ERROR)).map(e -> e * factor).toArray();
        String unit = data.columns().get(Y).unit();
        String known = Unit.parse(unit).isPresent() ? unit.strip() : "";
        return LineData.of(data.numbers(X), data.numbers(Y), error, point, known, place);
    }

    /** The unit of the errors in that of y. */
    private static double factor(MatchedData data, String place) {
        Column y = data.columns().get(Y);
        Column error = data.columns().get(ERROR);
        if (y.unit().isBlank()
                || error.unit().isBlank()
                || y.unit().strip().equals(error.unit().strip())) {
            return 1;
        }
        OptionalDouble factor = Unit.parse(y.unit())
                .flatMap(to -> Unit.parse(error.unit()).map(from -> from.factorTo(to)))
                .orElse(OptionalDouble.empty());
        return factor.orElseThrow(() -> new DataException(Problem.of("column " + error.name() + " is in " + error.unit()
                        + ", and " + y.name() + ", whose error it is to be, in " + y.unit())
                .at(place)
                .cure("name another column with --column y_error=NAME, or correct the unit in the file")));
    }
}
