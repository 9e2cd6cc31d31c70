package org.asterism.models.kepler;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asterism.models.velocity.VelocityErrors;

/** Where the orbits of several stars start. */
record KeplerStarts(List<KeplerStart> stars) {
    KeplerStarts {
        stars = List.copyOf(stars);
    }

    /** One value of each star. */
    double[] of(ToDoubleFunction<KeplerStart> value) {
        return stars.stream().mapToDouble(value).toArray();
    }

    /** The width of one coordinate of each star, in the order P, x, y, a, b, v0. */
    double[] widths(int coordinate, VelocityErrors errors) {
        boolean asQuoted = errors instanceof VelocityErrors.Quoted;
        return of(star -> star.widths()[coordinate] * (asQuoted ? 1 : star.inflation()));
    }

    /** What is to be added to the quoted errors of each star. */
    double[] excess() {
        return of(KeplerStart::excess);
    }
}
