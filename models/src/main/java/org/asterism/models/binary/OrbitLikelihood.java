package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.models.LogNormalisers;

/** The log likelihood of one star with all its constants. One thread. */
final class OrbitLikelihood {
    private final OrbitKernel kernel;
    private final double constant;

    OrbitLikelihood(StarSeries series) {
        kernel = new OrbitKernel(series);
        double sum = 0;
        for (double error : series.error()) {
            sum -= Math.log(error) + LogNormalisers.HALF_LOG_TWO_PI;
        }
        constant = sum;
    }

    double logDensity(double period, double a, double b, double v0) {
        return constant + kernel.evaluate(period, a, b, v0);
    }

    /** The velocities of stars, one after the other, with time from each star's first date. */
    static List<Quantity> observed(List<StarSeries> stars, Dim visits) {
        double[] time = new double[visits.size()];
        double[] velocity = new double[visits.size()];
        double[] error = new double[visits.size()];
        int end = 0;
        for (StarSeries star : stars) {
            for (int i = 0; i < star.size(); i++) {
                time[end] = star.time()[i] + star.shift();
                velocity[end] = star.velocity()[i];
                error[end] = star.error()[i];
                end++;
            }
        }
        return List.of(
                new Quantity(Variable.vector("time", visits, "d", "time from the star's first date"), time),
                new Quantity(Variable.vector("velocity", visits, "km/s", "radial velocity"), velocity),
                new Quantity(
                        Variable.vector("velocity_error", visits, "km/s", "standard error of the velocity"), error));
    }
}
