package org.asterism.models.binary;

import java.util.List;
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/** Where the orbits of several stars start, as one array for each of P, a, b and v0. */
final class Starts {
    private static final int PARAMETERS = 4;

    private Starts() {}

    /** P, and a, b, v0 at each star's first date. */
    static double[][] published(List<StarSeries> stars, List<OrbitStart> starts) {
        double[][] values = new double[PARAMETERS][stars.size()];
        for (int n = 0; n < stars.size(); n++) {
            double[] centred = starts.get(n).values();
            ZeroPoint zero = ZeroPoint.of(stars.get(n).shift(), centred[0]);
            values[0][n] = centred[0];
            values[1][n] = zero.publishedA(centred[1], centred[2]);
            values[2][n] = zero.publishedB(centred[1], centred[2]);
            values[3][n] = centred[3];
        }
        return values;
    }

    /** The widths of P, and of a, b and v0 at the centred time. */
    static double[][] widths(List<OrbitStart> starts, VelocityErrors errors) {
        double[][] widths = new double[PARAMETERS][starts.size()];
        for (int n = 0; n < starts.size(); n++) {
            double[] own = starts.get(n).widths(errors);
            for (int k = 0; k < PARAMETERS; k++) {
                widths[k][n] = own[k];
            }
        }
        return widths;
    }

    /** What is to be added to the quoted errors of each star. */
    static double[] excess(List<OrbitStart> starts) {
        return starts.stream().mapToDouble(OrbitStart::excess).toArray();
    }
}
