package org.asterism.models.kepler;

import static org.asterism.core.graph.expression.Expressions.atan2;
import static org.asterism.core.graph.expression.Expressions.cos;
import static org.asterism.core.graph.expression.Expressions.floor;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sin;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.List;
import java.util.Optional;
import org.asterism.core.graph.Coordinates;
import org.asterism.core.graph.expression.Expr;

/**
 * Samples e, omega, M0 and K in coordinates (x, y, a, b) that have no edge and no seam, where a circular orbit is a point
 * like any other.
 *
 * <p>(√e cos ω, √e sin ω) = (x, y)/√(1 + x² + y²) maps the plane to the unit disc; a uniform density of e and ω is a uniform
 * one on the disc. a = K cos λ and b = −K sin λ are the amplitudes of the circular orbit, with λ = M + ω the mean longitude
 * at the star's centred time, which is known better than M or ω alone. The Jacobian is 2 (1 + x² + y²)⁻²/K.
 *
 * @param turns how often the star revolves from its first date to its centred time
 */
record EccentricCoordinates(Expr turns) implements Coordinates {
    private static final double TWO_PI = 2 * Math.PI;

    @Override
    public List<Expr> values(List<Expr> at) {
        Expr square = squaredRadius(at);
        Expr omega = atan2(at.get(1), at.get(0));
        Expr longitude = atan2(at.get(3).negate(), at.get(2));
        Expr mean = longitude.minus(omega).times(1 / TWO_PI).minus(turns);
        Expr wrapped = mean.minus(floor(mean.plus(0.5)));
        return List.of(square.over(square.plus(1)), omega, wrapped.times(TWO_PI), sqrt(squaredAmplitude(at)));
    }

    @Override
    public List<Expr> coordinates(List<Expr> values) {
        Expr e = values.get(0);
        Expr omega = values.get(1);
        Expr amplitude = values.get(3);
        Expr radius = sqrt(e.times(reciprocal(e.negate().plus(1))));
        Expr longitude = values.get(2).plus(omega).plus(turns.times(TWO_PI));
        return List.of(
                radius.times(cos(omega)),
                radius.times(sin(omega)),
                amplitude.times(cos(longitude)),
                amplitude.times(sin(longitude)).negate());
    }

    @Override
    public Optional<Expr> logJacobian(List<Expr> at) {
        Expr ofDisc = log1p(squaredRadius(at)).times(-2).plus(Math.log(2));
        return Optional.of(ofDisc.minus(log(squaredAmplitude(at)).times(0.5)));
    }

    private static Expr squaredRadius(List<Expr> at) {
        return square(at.get(0)).plus(square(at.get(1)));
    }

    private static Expr squaredAmplitude(List<Expr> at) {
        return square(at.get(2)).plus(square(at.get(3)));
    }
}
