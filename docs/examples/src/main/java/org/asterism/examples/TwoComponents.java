package org.asterism.examples;

import static org.asterism.core.graph.distribution.Distributions.beta;
import static org.asterism.core.graph.distribution.Distributions.mixture;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.element;

import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.distribution.Mixture;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** Two groups of values, and which group each value is of. */
public final class TwoComponents {
    private TwoComponents() {}

    /** The posterior, the groups' means in increasing order so that the groups have names. */
    public static DeclaredPosterior posterior(double[] y) {
        Dim group = Dim.of("group", List.of("low", "high"));
        Dim n = Dim.of("n", y.length);
        ModelGraph m = new ModelGraph();
        Expr mean = m.random("mean", normal(0, 3), group).ordered();
        Expr weight = m.random("weight", beta(2, 2));
        Mixture each = mixture(
                List.of(weight, constant(1).minus(weight)),
                normal(element(mean, group, 0), 1),
                normal(element(mean, group, 1), 1));
        Expr observed = m.observe("y", each, y, n);
        m.deterministic("low", each.responsibility(0, observed));
        return m.posterior();
    }
}
