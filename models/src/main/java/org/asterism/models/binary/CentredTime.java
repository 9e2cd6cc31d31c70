package org.asterism.models.binary;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.cosTurns;
import static org.asterism.core.graph.expression.Expressions.sinTurns;

import java.util.List;
import java.util.Optional;
import org.asterism.core.graph.Coordinates;
import org.asterism.core.graph.expression.Expr;

/**
 * Samples a and b at the centred time, where they are least correlated with P, instead of at the first date: a rotation by
 * shift/P turns, whose Jacobian is one.
 */
record CentredTime(Expr turns) implements Coordinates {
    @Override
    public List<Expr> values(List<Expr> centred) {
        return rotated(centred, sinTurns(turns));
    }

    @Override
    public List<Expr> coordinates(List<Expr> published) {
        return rotated(published, sinTurns(turns).negate());
    }

    private List<Expr> rotated(List<Expr> amplitudes, Expr sine) {
        Expr a = amplitudes.get(0);
        Expr b = amplitudes.get(1);
        Expr cosine = cosTurns(turns);
        return List.of(a.times(cosine).minus(b.times(sine)), b.times(cosine).plus(a.times(sine)));
    }

    @Override
    public Optional<Expr> logJacobian(List<Expr> centred) {
        return Optional.of(constant(0));
    }
}
