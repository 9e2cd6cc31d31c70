package org.asterism.models.line;

import java.util.Arrays;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Dim;

/** Points and the standard errors of y. Owned by this package and not modified. */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
record LineData(double[] x, double[] y, double[] error, Dim point, String unit) {
    static final int FEWEST = 3;

    static LineData of(double[] x, double[] y, double[] error, Dim point, String unit, String place) {
        if (x.length < FEWEST) {
            throw new DataException(Problem.of("the table has " + x.length
                            + (x.length == 1 ? " point" : " points") + ", and a line with outliers needs at least "
                            + FEWEST)
                    .at(place));
        }
        if (Arrays.stream(x).distinct().count() == 1) {
            throw new DataException(Problem.of("x is " + x[0] + " at all points, and a line needs two different ones")
                    .at(place)
                    .cure("check the column and the selection"));
        }
        return new LineData(x, y, error, point, unit);
    }

    int size() {
        return x.length;
    }
}
