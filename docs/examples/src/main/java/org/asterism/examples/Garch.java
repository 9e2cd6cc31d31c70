package org.asterism.examples;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.previous;
import static org.asterism.core.graph.expression.Expressions.recursion;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** A series whose variance follows from the value and the variance before it (Bollerslev 1986). */
public final class Garch {
    private Garch() {}

    /** GARCH(1,1): v_t = omega + alpha y²_{t−1} + beta v_{t−1}, both 1 before the first. */
    public static DeclaredPosterior posterior(double[] y) {
        Dim day = Dim.of("day", y.length);
        ModelGraph m = new ModelGraph();
        Expr omega = m.random("omega", halfNormal(1));
        Expr alpha = m.random("alpha", uniform(0, 1));
        Expr beta = m.random("beta", uniform(0, constant(1).minus(alpha)));
        Expr shock = alpha.times(previous(square(m.fixed("known y", y, day)), constant(1)));
        Expr variance = recursion(day, constant(1), v -> omega.plus(shock).plus(beta.times(v)));
        m.observe("y", normal(0, sqrt(variance)), y, day);
        return m.posterior();
    }
}
