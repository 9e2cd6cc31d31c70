package org.asterism.models.cluster;

import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** The {@link Whitening} of distances as expressions: ln r = c + z/√p, p = q + h, c = (q ln μ + h m)/p, q = (μ/s)². */
final class WhitenedDistance {
    private final Expr width;
    private final Expr centre;

    WhitenedDistance(Whitening whitening, Expr mu, Expr std, Dim star) {
        Expr precision = data("", whitening.precision, star);
        Expr weighted = data("", whitening.weightedCentre(), star);
        Expr q = square(mu.over(std));
        Expr variance = reciprocal(precision.plus(q));
        width = sqrt(variance);
        centre = weighted.plus(q.times(log(mu))).times(variance);
    }

    /** The distance of a coordinate z. */
    Expr distance(Expr z) {
        return exp(centre.plus(width.times(z)));
    }

    /** The coordinate z of a distance. */
    Expr coordinate(Expr distance) {
        return log(distance).minus(centre).over(width);
    }
}
