package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.dot;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logGamma;
import static org.asterism.core.graph.expression.Expressions.sum;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/**
 * The Cholesky factor L of a correlation matrix R of density ∝ |R|^(eta − 1) (Lewandowski, Kurowicka and Joe 2009,
 * doi:10.1016/j.jmva.2009.04.008): ln p = Σ_{k=2}^{K} (K − k + 2 eta − 2) ln Lₖₖ − ln Z, a density of the entries below the
 * diagonal, with ln Z = Σ_{k=1}^{K−1} [½ k ln π + ln Γ(eta + ½(K − 1 − k)) − ln Γ(eta + ½(K − 1))] (their section 3.2).
 */
final class LkjCholesky extends Multivariate {
    private final Expr eta;
    private final Dim row;
    private final Dim column;

    LkjCholesky(Expr eta, Dim row, Dim column) {
        super("LKJCholesky", new Argument("eta", eta, Domain.POSITIVE));
        if (row.size() < 2) {
            throw new IllegalArgumentException("a correlation matrix has at least two rows, and " + row.name() + " has "
                    + row.size() + " positions");
        }
        this.eta = eta;
        this.row = row;
        this.column = column;
    }

    @Override
    public Support support() {
        return new Support.CorrelationFactors();
    }

    @Override
    public Shape event() {
        return Shape.of(row, column);
    }

    @Override
    public Expr logDensity(Expr x) {
        int size = row.size();
        double[] identity = new double[size * size];
        double[] left = new double[size];
        double[] free = new double[size];
        for (int k = 0; k < size; k++) {
            identity[k * size + k] = 1;
            // The first element of the diagonal is one.
            left[k] = k == 0 ? 0 : size - 1 - k;
            free[k] = k == 0 ? 0 : 2;
        }
        Expr logDiagonal = log(dot(x, data("", identity, row, column), column));
        Expr weight = data("", left, row).plus(data("", free, row).times(eta.minus(1)));
        return sum(weight.times(logDiagonal), row).minus(logNormaliser());
    }

    private Expr logNormaliser() {
        int last = row.size() - 1;
        Expr sum = constant(0.25 * last * (last + 1) * Math.log(Math.PI));
        for (int k = 1; k <= last; k++) {
            sum = sum.plus(logGamma(eta.plus(0.5 * (last - k)))).minus(logGamma(eta.plus(0.5 * last)));
        }
        return sum;
    }

    /** From canonical partial correlations, which are independent and beta on (−1, 1). */
    @Override
    public void draw(double[][] arguments, RandomGenerator random, double[] value) {
        int size = row.size();
        Arrays.fill(value, 0);
        for (int i = 0; i < size; i++) {
            double rest = 1;
            for (int j = 0; j < i; j++) {
                double shape = arguments[0][0] + 0.5 * (size - 2 - j);
                double half = 0.5 * Variates.logitBeta(shape, shape, random);
                value[i * size + j] = Math.tanh(half) * rest;
                rest = Math.max(rest / Math.cosh(half), Double.MIN_NORMAL);
            }
            value[i * size + i] = rest;
        }
    }

    @Override
    public void centre(double[][] arguments, double[] value) {
        Arrays.fill(value, 0);
        for (int i = 0; i < row.size(); i++) {
            value[i * row.size() + i] = 1;
        }
    }
}
