package org.asterism.models.mixture;

import java.util.Arrays;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Dim;

/**
 * What was measured of each star, star by star, and the standard errors: the parallax in mas, and proper motions in mas/yr if
 * there are any. Owned by this package and not modified.
 *
 * @param measurement what was measured: the parallax alone, or with pmra and pmdec
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
record MixtureData(double[] value, double[] error, Dim star, Dim measurement) {
    private static final int FEWEST = 5;

    static MixtureData of(double[] value, double[] error, Dim star, Dim measurement, String place) {
        MixtureData data = new MixtureData(value, error, star, measurement);
        if (star.size() < FEWEST) {
            throw new DataException(Problem.of("the table has " + star.size()
                            + (star.size() == 1 ? " star" : " stars") + ", and a cluster in a field needs at least "
                            + FEWEST)
                    .at(place));
        }
        if (Arrays.stream(data.column(value, 0)).noneMatch(parallax -> parallax > 0)) {
            throw new DataException(
                    Problem.of("no star has a parallax above zero, and a cluster at a finite distance" + " has some")
                            .at(place)
                            .cure("check the column, its unit and the selection"));
        }
        return data;
    }

    boolean hasMotions() {
        return measurement.size() > 1;
    }

    /** One of the measurements of all stars. */
    double[] values(int which) {
        return column(value, which);
    }

    /** The errors of one of the measurements of all stars. */
    double[] errors(int which) {
        return column(error, which);
    }

    private double[] column(double[] all, int which) {
        double[] column = new double[star.size()];
        for (int n = 0; n < column.length; n++) {
            column[n] = all[n * measurement.size() + which];
        }
        return column;
    }
}
