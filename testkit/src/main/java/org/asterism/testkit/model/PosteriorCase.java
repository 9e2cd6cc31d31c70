package org.asterism.testkit.model;

import java.util.List;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;

/**
 * A posterior and points where it is examined.
 *
 * @param posterior the posterior
 * @param start where chains start
 * @param points of finite density about the start; empty if there are none
 * @param names what the coordinates are called
 */
record PosteriorCase(Posterior posterior, StartPoint start, List<double[]> points, List<String> names) {
    private static final int POINTS = 4;

    static PosteriorCase of(Posterior posterior) {
        StartPoint start = posterior.start();
        List<double[]> points = Points.around(start, posterior.newLogDensity(), POINTS);
        return new PosteriorCase(
                posterior, start, points, posterior.parameters().coordinateNames());
    }

    /** The number of reported values. */
    int values() {
        return size(posterior.variables());
    }

    static int size(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::size).sum();
    }

    /** The name of a coordinate, for messages. */
    String name(int coordinate) {
        return coordinate < names.size() ? names.get(coordinate) : "coordinate " + coordinate;
    }

    /** How large the terms are that the density is summed from: what its rounding is measured by. */
    double magnitude(LogDensity density, double[] at) {
        double size = 1 + Math.abs(density.logDensity(at));
        if (posterior instanceof DensityTerms terms) {
            for (DensityTerms.Term term : terms.terms(at)) {
                size += Math.abs(term.logDensity());
            }
        }
        return size;
    }
}
