package org.asterism.models.alias;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * A mode of a star's density with the normal density of the same height and of about the same widths. Immutable.
 *
 * @param at ln P, shape and ln s
 * @param logDensity there
 * @param factor of the covariance
 */
@SuppressWarnings("ArrayRecordComponent") // inside the package, never compared
record OrbitMode(double[] at, double logDensity, Factor factor) {
    private static final int EVALUATIONS = 250;
    private static final double TOLERANCE = 0.01;

    /** How far the log density falls over a step that widths are taken from. */
    private static final double LEAST_FALL = 0.1;

    private static final double MOST_FALL = 2;
    /** Of the scale that a search of steps begins with. */
    private static final double WIDEST = 3;

    private static final int ADJUSTMENTS = 40;

    /** ln of the mass of the normal density, up to a constant. */
    double logMass() {
        return logDensity + factor.halfLogDeterminant();
    }

    /**
     * Climbs from a point.
     *
     * @param orbit the density
     * @param from Not modified
     * @param scale about how far off the point is. Not modified
     */
    static double[] climb(CollapsedOrbit orbit, double[] from, double[] scale) {
        double[] best = from.clone();
        double[] greatest = {orbit.searched(from)};
        MultivariateFunction density = at -> {
            double value = orbit.searched(at);
            if (value > greatest[0]) {
                greatest[0] = value;
                System.arraycopy(at, 0, best, 0, best.length);
            }
            return value;
        };
        try {
            PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(-1, TOLERANCE))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(density),
                            GoalType.MAXIMIZE,
                            new InitialGuess(from),
                            new NelderMeadSimplex(scale));
            return found.getPoint();
        } catch (TooManyEvaluationsException e) {
            // Near enough: what is missing is made up for where draws are weighed.
            return best;
        }
    }

    /**
     * The mode at a point, its covariance from second differences over steps across which the density falls by about a half.
     *
     * @param at Owned from here on
     * @param scale to begin the search of the steps with. Not modified
     */
    static OrbitMode at(CollapsedOrbit orbit, double[] at, double[] scale) {
        int size = at.length;
        double top = orbit.searched(at);
        double[] steps = new double[size];
        double[] fall = new double[size];
        for (int i = 0; i < size; i++) {
            steps[i] = step(orbit, at, i, scale[i], top);
            fall[i] = fall(orbit, at, i, steps[i], top);
        }
        double[] widths = new double[size];
        double[] information = new double[size * size];
        for (int i = 0; i < size; i++) {
            information[i * size + i] = 2 * fall[i];
            widths[i] = steps[i] / Math.sqrt(2 * Math.min(MOST_FALL, Math.max(LEAST_FALL, fall[i])));
            for (int j = 0; j < i; j++) {
                double mixed = mixed(orbit, at, steps, i, j);
                information[i * size + j] = mixed;
                information[j * size + i] = mixed;
            }
        }
        return new OrbitMode(at, top, inverse(information, steps, widths));
    }

    /** Where the density is curved upwards somewhere, the widths alone. */
    private static Factor inverse(double[] information, double[] steps, double[] widths) {
        int size = steps.length;
        double[] covariance = new double[size * size];
        double[] unit = new double[size];
        double[] none = new double[size];
        return Factor.of(information, size)
                .flatMap(factor -> {
                    // Column by column: C = A⁻¹ through the inner products of L⁻¹'s columns.
                    double[][] columns = new double[size][size];
                    for (int i = 0; i < size; i++) {
                        Arrays.fill(unit, 0);
                        unit[i] = 1;
                        factor.squaredDistance(unit, none, 0, columns[i]);
                    }
                    for (int i = 0; i < size; i++) {
                        for (int j = 0; j <= i; j++) {
                            double sum = 0;
                            for (int k = 0; k < size; k++) {
                                sum += columns[i][k] * columns[j][k];
                            }
                            covariance[i * size + j] = sum * steps[i] * steps[j];
                        }
                    }
                    return Factor.of(covariance, size);
                })
                .orElseGet(() -> Factor.diagonal(widths));
    }

    private static double step(CollapsedOrbit orbit, double[] at, int i, double first, double top) {
        double step = first;
        for (int k = 0; k < ADJUSTMENTS; k++) {
            double fall = fall(orbit, at, i, step, top);
            if (fall > MOST_FALL || Double.isNaN(fall)) {
                step *= 0.5;
            } else if (fall < LEAST_FALL && step < WIDEST * first) {
                step *= 1.7;
            } else {
                return step;
            }
        }
        return step;
    }

    private static double fall(CollapsedOrbit orbit, double[] at, int i, double step, double top) {
        double[] moved = at.clone();
        moved[i] = at[i] + step;
        double above = orbit.searched(moved);
        moved[i] = at[i] - step;
        return top - 0.5 * (above + orbit.searched(moved));
    }

    private static double mixed(CollapsedOrbit orbit, double[] at, double[] steps, int i, int j) {
        double sum = 0;
        double[] moved = at.clone();
        for (int corner = 0; corner < 4; corner++) {
            int up = corner % 2 == 0 ? 1 : -1;
            int right = corner < 2 ? 1 : -1;
            moved[i] = at[i] + up * steps[i];
            moved[j] = at[j] + right * steps[j];
            sum -= up * right * orbit.searched(moved);
        }
        return 0.25 * sum;
    }
}
