package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.call;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/**
 * ln p = −½ (x − mean)ᵀ C⁻¹ (x − mean) − ½ ln|C| − ½ n ln 2π, with the covariance C = L Lᵀ given itself or by its Cholesky
 * factor L.
 */
final class MultivariateNormal extends Multivariate {
    private final Expr mean;
    private final Expr matrix;
    private final boolean isFactor;
    private final Dim row;
    private final Dim column;

    private MultivariateNormal(Expr mean, Expr matrix, boolean isFactor, Dim row, Dim column) {
        super(
                "MultivariateNormal",
                new Argument("mean", mean, Domain.REAL),
                new Argument(isFactor ? "factor" : "covariance", matrix, Domain.REAL));
        this.mean = mean;
        this.matrix = matrix;
        this.isFactor = isFactor;
        this.row = row;
        this.column = column;
        if (!matrix.shape().has(row) || !matrix.shape().has(column) || row.size() != column.size()) {
            throw new IllegalArgumentException("the " + (isFactor ? "factor" : "covariance")
                    + " of a multivariate normal along " + row.name() + " has the shape " + matrix.shape()
                    + "; give it the rows " + row.name() + " and as many columns " + column.name());
        }
        checkDefinite();
    }

    static MultivariateNormal ofCovariance(Expr mean, Expr covariance, Dim row, Dim column) {
        return new MultivariateNormal(mean, covariance, false, row, column);
    }

    static MultivariateNormal ofFactor(Expr mean, Expr factor, Dim row, Dim column) {
        return new MultivariateNormal(mean, factor, true, row, column);
    }

    private void checkDefinite() {
        Shape plates = matrix.shape().without(Shape.of(row, column));
        Layout layout = Layout.ofMatrices(plates, matrix.shape(), row, column);
        Known.values(factor()).ifPresent(values -> {
            for (int p = 0; p < layout.plates(); p++) {
                for (int i = 0; i < layout.size(); i++) {
                    if (!(values[layout.at(p, i, i)] > 0)) {
                        throw notDefinite(i, plates.isScalar() ? "" : " at position " + p + " of " + plates);
                    }
                }
            }
        });
    }

    private IllegalArgumentException notDefinite(int i, String where) {
        return new IllegalArgumentException(
                isFactor
                        ? "the factor of a multivariate normal has no number above zero on its diagonal in row " + i
                                + where + "; give a lower-triangular matrix with a diagonal above zero"
                        : "the covariance of a multivariate normal is not positive definite from its row " + i + " on"
                                + where + "; give one that is, or add a variance to its diagonal");
    }

    @Override
    public Support support() {
        return new Support.Reals();
    }

    @Override
    public Shape event() {
        return Shape.of(row);
    }

    @Override
    Shape inner() {
        return Shape.of(column);
    }

    private Expr factor() {
        if (isFactor) {
            return matrix;
        }
        Shape shape = matrix.shape();
        Layout layout = Layout.ofMatrices(shape.without(Shape.of(row, column)), shape, row, column);
        return call(new CholeskyFactor(layout), shape.dims(), matrix);
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr difference = x.minus(mean);
        if (!difference.shape().has(row)) {
            throw new IllegalArgumentException("a multivariate normal along " + row.name()
                    + " is asked for the density of a value of the shape " + x.shape() + "; give one along "
                    + row.name());
        }
        Shape plates = difference.shape().union(matrix.shape()).without(Shape.of(row, column));
        NormalKernel kernel = new NormalKernel(
                Layout.ofVectors(plates, difference.shape(), row),
                Layout.ofMatrices(plates, matrix.shape(), row, column));
        Expr value = call(kernel, plates.dims(), difference, factor());
        return value.minus(row.size() * Normal.HALF_LOG_TWO_PI);
    }

    /** mean + L z, z standard normal. */
    @Override
    public void draw(double[][] arguments, RandomGenerator random, double[] value) {
        int size = value.length;
        double[] factor = arguments[1];
        if (!isFactor) {
            factor = new double[size * size];
            Shape square = Shape.of(row, column);
            new CholeskyFactor(Layout.ofMatrices(Shape.SCALAR, square, row, column))
                    .value(new double[][] {arguments[1]}, factor);
        }
        // A covariance is the same read either way; of a factor the slowest dimension may be the columns.
        boolean rowsFirst =
                !isFactor || matrix.shape().position(row) < matrix.shape().position(column);
        double[] z = new double[size];
        for (int i = 0; i < size; i++) {
            z[i] = random.nextGaussian();
            value[i] = arguments[0][arguments[0].length == 1 ? 0 : i];
            for (int k = 0; k <= i; k++) {
                value[i] += factor[rowsFirst ? i * size + k : k * size + i] * z[k];
            }
        }
    }

    @Override
    public void centre(double[][] arguments, double[] value) {
        for (int i = 0; i < value.length; i++) {
            value[i] = arguments[0][arguments[0].length == 1 ? 0 : i];
        }
    }
}
