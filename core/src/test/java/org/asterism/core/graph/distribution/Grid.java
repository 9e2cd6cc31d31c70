package org.asterism.core.graph.distribution;

import java.util.Map;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;

/**
 * Points over a support for the trapezoidal rule after a double-exponential change of variables (Takahasi and Mori 1974,
 * doi:10.2977/prims/1195192451): exact to rounding for densities that are smooth inside, whatever they do at the ends.
 *
 * @param x the points, increasing
 * @param weights ∂x/∂t times the step in t
 */
record Grid(double[] x, double[] weights) {
    private static final int HALF = 3000;
    /** Far enough out that what is left out is below 1e-300 or the end of the numbers. */
    private static final double REACH = 6.8;

    static Grid of(Support support, double middle) {
        if (support instanceof Support.Above above) {
            return halfLine(number(above.lower()), middle, 1);
        }
        if (support instanceof Support.Below below) {
            return halfLine(number(below.upper()), middle, -1);
        }
        if (support instanceof Support.Between between) {
            return interval(number(between.lower()), number(between.upper()));
        }
        return support instanceof Support.Circle ? interval(-Math.PI, Math.PI) : line(middle);
    }

    private static double number(Expr expr) {
        return new Evaluator(Map.of()).scalar(expr);
    }

    private interface Change {
        double value(double s);

        double slope(double s);
    }

    /** s = ½π sinh t and x(s). */
    private static Grid over(Change change, boolean reversed) {
        double[] x = new double[2 * HALF + 1];
        double[] weights = new double[x.length];
        double step = REACH / HALF;
        for (int i = 0; i < x.length; i++) {
            double t = (reversed ? HALF - i : i - HALF) * step;
            double s = 0.5 * Math.PI * Math.sinh(t);
            x[i] = change.value(s);
            weights[i] = change.slope(s) * 0.5 * Math.PI * Math.cosh(t) * step;
        }
        return new Grid(x, weights);
    }

    private static Grid line(double middle) {
        return over(
                new Change() {
                    @Override
                    public double value(double s) {
                        return middle + Math.sinh(Math.max(-690, Math.min(690, s)));
                    }

                    @Override
                    public double slope(double s) {
                        return Math.abs(s) > 690 ? 0 : Math.cosh(s);
                    }
                },
                false);
    }

    private static Grid halfLine(double end, double middle, int sign) {
        double scale = Math.abs(middle - end);
        return over(
                new Change() {
                    @Override
                    public double value(double s) {
                        return end + sign * scale * Math.exp(Math.max(-690, Math.min(600, s)));
                    }

                    @Override
                    public double slope(double s) {
                        return s > 600 || s < -690 ? 0 : scale * Math.exp(s);
                    }
                },
                sign < 0);
    }

    private static Grid interval(double lower, double upper) {
        double width = upper - lower;
        return over(
                new Change() {
                    @Override
                    public double value(double s) {
                        double near = 1 / (1 + Math.exp(2 * Math.abs(s)));
                        return s < 0
                                ? Variates.inside(lower + width * near, lower, upper)
                                : Variates.inside(upper - width * near, lower, upper);
                    }

                    @Override
                    public double slope(double s) {
                        double cosh = Math.cosh(Math.min(Math.abs(s), 345));
                        return Math.abs(s) > 345 ? 0 : 0.5 * width / (cosh * cosh);
                    }
                },
                false);
    }

    /** ∫ f exp(ln p), the ends where p is no number left out. */
    double integrate(double[] logDensity, java.util.function.DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += mass(logDensity, i) == 0 ? 0 : f.applyAsDouble(x[i]) * mass(logDensity, i);
        }
        return sum;
    }

    double mass(double[] logDensity, int i) {
        return weights[i] == 0 || logDensity[i] == Double.NEGATIVE_INFINITY
                ? 0
                : Math.exp(logDensity[i] + Math.log(weights[i]));
    }

    /** The share below each point, by the trapezoidal rule: good to the square of the step, 4e-6. */
    double[] cumulative(double[] logDensity) {
        double[] share = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double mass = mass(logDensity, i);
            share[i] = sum + 0.5 * mass;
            sum += mass;
        }
        return share;
    }
}
