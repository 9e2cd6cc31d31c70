package org.asterism.samplers.laplace;

import java.util.Arrays;
import org.asterism.core.model.Differentiable;

/**
 * Finds a mode by the limited-memory quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal 1980,
 * doi:10.1090/S0025-5718-1980-0572855-7; Nocedal and Wright 2006, alg. 7.4), in coordinates in units of the start's scale.
 * One use.
 */
public final class Lbfgs {
    private static final int MEMORY = 12;
    private static final double LEAST_GAIN = 1e-10;

    private final Line line;
    private final int size;
    private final double[][] steps = new double[MEMORY][];
    private final double[][] changes = new double[MEMORY][];
    private final double[] curvatures = new double[MEMORY];
    private int kept;

    private Lbfgs(Line line) {
        this.line = line;
        this.size = line.position().length;
    }

    /**
     * Searches uphill from a point.
     *
     * @param density whose mode is wanted
     * @param start where its log density is finite. Not modified
     * @param scale about the width of the density along each coordinate, above zero. Not modified
     * @param mostIterations how many directions may be searched
     */
    public static Optimum find(Differentiable density, double[] start, double[] scale, int mostIterations) {
        return new Lbfgs(new Line(density, start, scale)).search(mostIterations);
    }

    private Optimum search(int mostIterations) {
        for (int iteration = 0; iteration < mostIterations; iteration++) {
            double[] direction = direction();
            double gain = dot(direction, line.gradient());
            if (!(gain > LEAST_GAIN)) {
                return optimum(iteration, Optimum.Ending.CONVERGED);
            }
            double[] before = line.position().clone();
            double[] slope = line.gradient().clone();
            // The first direction is the gradient, of which the length says nothing.
            double first = kept == 0 ? Math.min(1, 1 / Math.sqrt(gain)) : 1;
            if (!line.climb(direction, first)) {
                if (kept == 0) {
                    return optimum(iteration, Optimum.Ending.NO_PROGRESS);
                }
                kept = 0;
                continue;
            }
            remember(before, slope);
        }
        return optimum(mostIterations, Optimum.Ending.TOO_MANY_ITERATIONS);
    }

    private Optimum optimum(int iterations, Optimum.Ending ending) {
        return new Optimum(line.natural(), line.logDensity(), iterations, line.evaluations(), ending);
    }

    /** The approximate inverse of −Hessian times the gradient, by the two loops. */
    private double[] direction() {
        double[] direction = line.gradient().clone();
        int used = Math.min(kept, MEMORY);
        double[] weights = new double[used];
        for (int k = used - 1; k >= 0; k--) {
            int i = index(k, used);
            weights[k] = dot(steps[i], direction) / curvatures[i];
            add(direction, -weights[k], changes[i]);
        }
        if (used > 0) {
            int last = index(used - 1, used);
            double factor = curvatures[last] / dot(changes[last], changes[last]);
            for (int i = 0; i < size; i++) {
                direction[i] *= factor;
            }
        }
        for (int k = 0; k < used; k++) {
            int i = index(k, used);
            add(direction, weights[k] - dot(changes[i], direction) / curvatures[i], steps[i]);
        }
        return direction;
    }

    private int index(int k, int used) {
        return (kept - used + k) % MEMORY;
    }

    /** Keeps a step and the change of the gradient of −ln π along it, where that is curved upwards. */
    private void remember(double[] before, double[] slope) {
        double[] step = line.position().clone();
        double[] change = slope;
        for (int i = 0; i < size; i++) {
            step[i] -= before[i];
            change[i] -= line.gradient()[i];
        }
        double curvature = dot(step, change);
        if (curvature > 0) {
            int place = kept % MEMORY;
            steps[place] = step;
            changes[place] = change;
            curvatures[place] = curvature;
            kept++;
            if (kept == 2 * MEMORY) {
                kept = MEMORY;
            }
        }
    }

    private static void add(double[] to, double factor, double[] other) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * other[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The density along directions, in coordinates (x − start)/scale. */
    private static final class Line {
        private static final double ENOUGH_GAIN = 1e-4;
        private static final double ENOUGH_TURN = 0.9;
        private static final int TRIALS = 60;

        private final Differentiable density;
        private final double[] start;
        private final double[] scale;
        private final double[] point;
        private double[] position;
        private double[] gradient;
        private double[] trial;
        private double[] trialGradient;
        private double logDensity;
        private int evaluations;

        Line(Differentiable density, double[] start, double[] scale) {
            this.density = density;
            this.start = start.clone();
            this.scale = scale.clone();
            this.point = new double[start.length];
            this.position = new double[start.length];
            this.gradient = new double[start.length];
            this.trial = new double[start.length];
            this.trialGradient = new double[start.length];
            this.logDensity = evaluate(position, gradient);
        }

        private double evaluate(double[] at, double[] slope) {
            for (int i = 0; i < point.length; i++) {
                point[i] = start[i] + scale[i] * at[i];
            }
            double value = density.logDensityAndGradient(point, slope);
            for (int i = 0; i < point.length; i++) {
                slope[i] *= scale[i];
            }
            evaluations++;
            return value;
        }

        /**
         * Goes along a direction to a place that satisfies both conditions of Wolfe: enough is gained, and the slope has
         * fallen. A bracket is halved or doubled, which needs no more of the density than that it is smooth.
         *
         * @return whether anything is gained; if not, it stays
         */
        boolean climb(double[] direction, double first) {
            double slope = dot(direction, gradient);
            double low = 0;
            double high = Double.POSITIVE_INFINITY;
            double length = first;
            for (int t = 0; t < TRIALS; t++) {
                for (int i = 0; i < trial.length; i++) {
                    trial[i] = position[i] + length * direction[i];
                }
                double value = evaluate(trial, trialGradient);
                double now = dot(direction, trialGradient);
                boolean gains = value >= logDensity + ENOUGH_GAIN * length * slope && Double.isFinite(now);
                if (gains && now <= ENOUGH_TURN * slope) {
                    take(value);
                    return true;
                }
                low = gains ? length : low;
                high = gains ? high : length;
                length = high == Double.POSITIVE_INFINITY ? 2 * length : 0.5 * (low + high);
                if (gains && length == low) {
                    take(value);
                    return true;
                }
            }
            return false;
        }

        private void take(double value) {
            double[] freed = position;
            position = trial;
            trial = freed;
            freed = gradient;
            gradient = trialGradient;
            trialGradient = freed;
            logDensity = value;
        }

        double[] position() {
            return position;
        }

        double[] gradient() {
            return gradient;
        }

        double[] natural() {
            double[] natural = Arrays.copyOf(start, start.length);
            add(natural, position, scale);
            return natural;
        }

        private static void add(double[] to, double[] a, double[] b) {
            for (int i = 0; i < to.length; i++) {
                to[i] += a[i] * b[i];
            }
        }

        double logDensity() {
            return logDensity;
        }

        int evaluations() {
            return evaluations;
        }
    }
}
