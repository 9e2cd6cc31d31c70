package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** The size of a Student t of mean zero: twice its density, x above zero. */
final class HalfStudentT extends Univariate {
    private final Expr nu;
    private final Expr scale;

    HalfStudentT(Expr nu, Expr scale) {
        super("HalfStudentT", new Argument("nu", nu, Domain.POSITIVE), new Argument("scale", scale, Domain.POSITIVE));
        this.nu = nu;
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr tail = StudentT.logTail(nu, x.over(scale));
        return StudentT.logNormaliser(nu, scale).minus(tail).plus(Math.log(2));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        double size = Math.abs(StudentT.standard(arguments[0], random));
        return Variates.inside(arguments[1] * size, 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[1];
    }
}
