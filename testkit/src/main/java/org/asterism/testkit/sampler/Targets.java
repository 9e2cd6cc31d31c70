package org.asterism.testkit.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asterism.core.model.Differentiable;
import org.asterism.testkit.sampler.Target.Expectation;

/** The densities that every sampler is tried on, from easy to hard, with what is known of them exactly. */
public final class Targets {
    /** The 5 % and 95 % quantiles of a standard normal are ∓ this, the quartiles ∓ the next. */
    private static final double NORMAL_95 = 1.6448536269514722;

    private static final double NORMAL_75 = 0.6744897501960817;

    private Targets() {}

    /** Independent normals whose widths span six orders of magnitude. */
    public static Target normal(int dimension) {
        double[] mean = new double[dimension];
        double[] sd = new double[dimension];
        double[] scale = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            mean[i] = 3 * Math.sin(i);
            sd[i] = Math.pow(10, dimension == 1 ? 0 : -3 + 6.0 * i / (dimension - 1));
            // What models guess is right but for a factor of three either way.
            scale[i] = sd[i] * Math.pow(3, (i + 2) % 3 - 1);
        }
        List<Expectation> known = new ArrayList<>();
        for (int i : new int[] {0, dimension / 2, dimension - 1}) {
            addNormal(known, "z" + i, x -> (x[i] - mean[i]) / sd[i]);
        }
        known.add(new Expectation(
                "|z|²/d",
                x -> {
                    double sum = 0;
                    for (int i = 0; i < dimension; i++) {
                        double z = (x[i] - mean[i]) / sd[i];
                        sum += z * z;
                    }
                    return sum / dimension;
                },
                1,
                Math.sqrt(2.0 / dimension)));
        return new Target("normal in " + dimension, new NormalDensity(mean, sd), mean, scale, known);
    }

    private static void addNormal(List<Expectation> known, String name, ToDoubleFunction<double[]> z) {
        known.add(new Expectation(name, z, 0, 1));
        known.add(new Expectation(name + "²", x -> z.applyAsDouble(x) * z.applyAsDouble(x), 1, Math.sqrt(2)));
        known.add(Expectation.below(name, z, -NORMAL_95, 0.05));
        known.add(Expectation.below(name, z, -NORMAL_75, 0.25));
        known.add(Expectation.below(name, z, NORMAL_95, 0.95));
    }

    /** A normal whose covariance has the condition number 10⁶ along directions that are no axes. */
    public static Target correlated() {
        int dimension = 4;
        double[] sd = {1e-3, 1e-2, 1e-1, 1};
        double[][] axes = orthogonal(dimension);
        Differentiable density = new Smooth(dimension) {
            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                double sum = 0;
                Arrays.fill(gradient, 0);
                for (int k = 0; k < dimension; k++) {
                    double z = along(axes[k], x) / sd[k];
                    sum -= 0.5 * z * z;
                    for (int i = 0; i < dimension; i++) {
                        gradient[i] -= z / sd[k] * axes[k][i];
                    }
                }
                return sum;
            }
        };
        List<Expectation> known = new ArrayList<>();
        for (int k : new int[] {0, 1, 3}) {
            addNormal(known, "axis" + k, x -> along(axes[k], x) / sd[k]);
        }
        double[] scale = new double[dimension];
        Arrays.fill(scale, 0.1);
        return new Target("correlated", density, new double[dimension], scale, known);
    }

    private static double along(double[] axis, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += axis[i] * x[i];
        }
        return sum;
    }

    /** The reflection 1 − 2vvᵀ, whose rows are orthonormal. */
    private static double[][] orthogonal(int dimension) {
        double[] v = new double[dimension];
        double norm = 0;
        for (int i = 0; i < dimension; i++) {
            v[i] = 1 + i;
            norm += v[i] * v[i];
        }
        double[][] rows = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                rows[i][j] = (i == j ? 1 : 0) - 2 * v[i] * v[j] / norm;
            }
        }
        return rows;
    }

    /** v ~ Normal(0, 1), xᵢ ~ Normal(0, e^v): a funnel (Neal 2003), whose width spans two orders of magnitude. */
    public static Target funnel() {
        int dimension = 4;
        Differentiable density = new Smooth(dimension) {
            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                double v = x[0];
                double inverse = Math.exp(-2 * v);
                double squares = 0;
                for (int i = 1; i < dimension; i++) {
                    squares += x[i] * x[i];
                    gradient[i] = -x[i] * inverse;
                }
                gradient[0] = -v + squares * inverse - (dimension - 1);
                return -0.5 * v * v - 0.5 * squares * inverse - (dimension - 1) * v;
            }
        };
        List<Expectation> known = new ArrayList<>();
        addNormal(known, "v", x -> x[0]);
        addNormal(known, "x1/e^v", x -> x[1] * Math.exp(-x[0]));
        return new Target("funnel", density, new double[dimension], new double[] {1, 1, 1, 1}, known);
    }

    /** x ~ Normal(0, 1), y ~ Normal(x² − 1, ½): a banana. */
    public static Target banana() {
        double width = 0.5;
        Differentiable density = new Smooth(2) {
            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                double away = (x[1] - x[0] * x[0] + 1) / (width * width);
                gradient[0] = -x[0] + 2 * x[0] * away;
                gradient[1] = -away;
                return -0.5 * x[0] * x[0] - 0.5 * away * away * width * width;
            }
        };
        List<Expectation> known = new ArrayList<>();
        addNormal(known, "x", x -> x[0]);
        addNormal(known, "off the ridge", x -> (x[1] - x[0] * x[0] + 1) / width);
        return new Target("banana", density, new double[2], new double[] {1, 1}, known);
    }

    /** x ~ half-normal, y ~ Normal(x, 1): its log density is −∞ below x = 0, at a place where it is largest. */
    public static Target bounded() {
        Differentiable density = new Smooth(2) {
            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                double away = x[1] - x[0];
                gradient[0] = -x[0] + away;
                gradient[1] = -away;
                return x[0] < 0 ? Double.NEGATIVE_INFINITY : -0.5 * x[0] * x[0] - 0.5 * away * away;
            }
        };
        List<Expectation> known = new ArrayList<>();
        double mean = Math.sqrt(2 / Math.PI);
        known.add(new Expectation("x", x -> x[0], mean, Math.sqrt(1 - mean * mean)));
        // The quantiles of |z| are those of z at (1 + p)/2.
        known.add(Expectation.below("x", x -> x[0], NORMAL_75, 0.5));
        known.add(Expectation.below("x", x -> x[0], NORMAL_95, 0.9));
        known.add(Expectation.below("x", x -> x[0], 0, 0));
        addNormal(known, "y − x", x -> x[1] - x[0]);
        return new Target("bounded", density, new double[] {1, 1}, new double[] {0.5, 1}, known);
    }

    /** Independent Student's t with three degrees of freedom, whose fourth moment does not exist. */
    public static Target heavyTailed() {
        int dimension = 3;
        double freedom = 3;
        Differentiable density = new Smooth(dimension) {
            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                double sum = 0;
                for (int i = 0; i < dimension; i++) {
                    sum -= 0.5 * (freedom + 1) * Math.log1p(x[i] * x[i] / freedom);
                    gradient[i] = -(freedom + 1) * x[i] / (freedom + x[i] * x[i]);
                }
                return sum;
            }
        };
        List<Expectation> known = new ArrayList<>();
        // Quantiles of t with three degrees of freedom at 0.75, 0.95 and 0.99.
        double[] quantiles = {0.7648923284043453, 2.353363434801822, 4.540702858698423};
        double[] probabilities = {0.75, 0.95, 0.99};
        for (int k = 0; k < quantiles.length; k++) {
            known.add(Expectation.below("t", x -> x[0], quantiles[k], probabilities[k]));
            known.add(Expectation.below("t", x -> x[2], -quantiles[k], 1 - probabilities[k]));
        }
        return new Target("heavy-tailed", density, new double[dimension], new double[] {1, 1, 1}, known);
    }

    /** x ~ ½ Normal(−8, 1) + ½ Normal(8, 1), y ~ Normal(0, 1): two modes with nothing between. */
    public static Target twoModes() {
        double away = 8;
        Differentiable density = new Smooth(2) {
            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                // ln cosh(8x) without overflow.
                double size = Math.abs(away * x[0]);
                gradient[0] = -x[0] + away * Math.tanh(away * x[0]);
                gradient[1] = -x[1];
                return -0.5 * (x[0] * x[0] + x[1] * x[1]) + size + Math.log1p(Math.exp(-2 * size));
            }
        };
        List<Expectation> known = new ArrayList<>();
        known.add(Expectation.below("x", x -> x[0], 0, 0.5));
        known.add(Expectation.below("x", x -> x[0], away, 0.75));
        addNormal(known, "off the mode", x -> Math.abs(x[0]) - away);
        addNormal(known, "y", x -> x[1]);
        return new Target("two modes", density, new double[] {away, 0}, new double[] {1, 1}, known);
    }

    /** A density by its gradient. */
    private abstract static class Smooth implements Differentiable {
        private final int dimension;

        Smooth(int dimension) {
            this.dimension = dimension;
        }

        @Override
        public int dimension() {
            return dimension;
        }

        @Override
        public double logDensity(double[] position) {
            return logDensityAndGradient(position, new double[dimension]);
        }
    }
}
