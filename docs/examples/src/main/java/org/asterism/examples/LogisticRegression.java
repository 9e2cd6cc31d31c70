package org.asterism.examples;

import static org.asterism.core.graph.distribution.Distributions.bernoulliLogit;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.expression.Expressions.dot;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** Yes or no, by a linear predictor. */
public final class LogisticRegression {
    private LogisticRegression() {}

    /**
     * The posterior of the coefficients.
     *
     * @param design a row for each case, a column for each coefficient, row-major. Not modified
     * @param y zero or one. Not modified
     */
    public static DeclaredPosterior posterior(double[] design, double[] y) {
        Dim row = Dim.of("row", y.length);
        Dim column = Dim.of("column", design.length / y.length);
        ModelGraph m = new ModelGraph();
        Expr x = m.fixed("x", design, row, column);
        Expr beta = m.random("beta", normal(0, 2.5), column);
        m.observe("y", bernoulliLogit(dot(x, beta, column)), y, row);
        return m.posterior();
    }
}
