package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.sum;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/** Independent numbers along a dimension, taken for one draw: ln p = Σᵢ ln f(xᵢ). */
final class Independent extends Multivariate {
    private final Univariate each;
    private final Dim dim;

    private Independent(Univariate each, Dim dim) {
        super(each.name(), each.arguments().toArray(Argument[]::new));
        this.each = each;
        this.dim = dim;
    }

    static Independent of(Distribution each, Dim dim) {
        if (each instanceof Univariate univariate) {
            return new Independent(univariate, dim);
        }
        throw new IllegalArgumentException(
                "a " + each.name() + " distribution is one of arrays already; give a distribution of numbers");
    }

    @Override
    public Support support() {
        return each.support();
    }

    @Override
    public Shape event() {
        return Shape.of(dim);
    }

    @Override
    Shape inner() {
        return each.inner();
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr density = each.logDensity(x);
        return density.shape().has(dim) ? sum(density, dim) : density.times(dim.size());
    }

    @Override
    public void draw(double[][] arguments, RandomGenerator random, double[] value) {
        for (int i = 0; i < value.length; i++) {
            value[i] = each.draw(at(i, arguments), random);
        }
    }

    @Override
    public void centre(double[][] arguments, double[] value) {
        for (int i = 0; i < value.length; i++) {
            value[i] = each.centre(at(i, arguments));
        }
    }

    /** A parameter has one value, or one at each position. */
    private static double[] at(int i, double[][] arguments) {
        double[] at = new double[arguments.length];
        for (int k = 0; k < at.length; k++) {
            at[k] = arguments[k][arguments[k].length == 1 ? 0 : i];
        }
        return at;
    }
}
