package org.asterism.testkit.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.model.Parameter;
import org.asterism.core.transform.Point;
import org.asterism.core.transform.Transform;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.ServiceProblems;

/** Whether the transforms of the parameters give their Jacobians, pull gradients back, and can be undone. */
final class TransformsCheck {
    private static final int MOST_COORDINATES = 200;
    private static final int PLACES = 3;
    /** What differences over halving steps leave, beside the error that they show. */
    private static final double ROUNDING = 1e-8;

    private static final double ERRORS = 10;
    private static final int OFFSET = 2;

    private final String name;
    private final Transform transform;
    private final Problems problems;

    private TransformsCheck(Parameter parameter, Problems problems) {
        this.name = parameter.name();
        this.transform = parameter.transform();
        this.problems = problems;
    }

    static Outcome on(PosteriorCase of) {
        Problems problems = new Problems();
        int checked = 0;
        for (Parameter parameter : of.posterior().parameters().parameters()) {
            if (parameter.transform().unconstrainedSize() <= MOST_COORDINATES) {
                checked++;
                new TransformsCheck(parameter, problems).check();
            }
        }
        return checked == 0
                ? Outcome.notApplicable("no block has fewer than " + MOST_COORDINATES + " coordinates")
                : ServiceProblems.outcome(problems, checked + " blocks");
    }

    private void check() {
        RandomGenerator random = Streams.of(10);
        int size = transform.unconstrainedSize();
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        double[] weights = random.doubles(transform.constrainedSize(), 0.5, 1.5).toArray();
        for (int place = 0; place < PLACES && problems.isEmpty(); place++) {
            double[] at = new double[size];
            Arrays.setAll(at, i -> random.nextGaussian());
            Slopes slopes = Slopes.of(this::values, at, ones);
            determinant(at, slopes);
            pullBack(at, weights);
            inverse(at);
        }
    }

    private double[] values(double[] at) {
        double[] values = new double[transform.constrainedSize()];
        transform.constrain(at, 0, values, 0);
        return values;
    }

    private void determinant(double[] at, Slopes slopes) {
        Volume volume = Volume.of(slopes.fine());
        double error = Math.abs(volume.logDeterminant()
                - Volume.among(slopes.coarse(), volume.rows()).logDeterminant());
        double given = transform.constrain(at.clone(), 0, new double[transform.constrainedSize()], 0);
        if (volume.rows().size() < at.length) {
            report(
                    "the transform of " + name + " maps different coordinates to the same values",
                    "make it a bijection");
        } else if (!(Math.abs(given - volume.logDeterminant()) <= ERRORS * error + ROUNDING * at.length)) {
            report(
                    "the transform of " + name + " gives the log Jacobian " + given + ", and differences give "
                            + volume.logDeterminant(),
                    "return ln |det ∂x/∂u|");
        }
    }

    /** The gradient of a sum of the values, weighted, plus the log Jacobian; the blocks stand somewhere in longer arrays. */
    private void pullBack(double[] at, double[] weights) {
        int size = at.length;
        double[] unconstrained = new double[size + OFFSET];
        System.arraycopy(at, 0, unconstrained, OFFSET, size);
        double[] natural = new double[weights.length + 1];
        transform.constrain(unconstrained, OFFSET, natural, 1);
        double[] slopes = new double[weights.length + 1];
        System.arraycopy(weights, 0, slopes, 1, weights.length);
        double[] gradient = new double[size + OFFSET];
        Arrays.fill(gradient, Double.NaN);
        transform.pullBack(new Point(unconstrained, OFFSET, natural, 1), slopes, gradient);
        for (int i = 0; i < size; i++) {
            int coordinate = i;
            Difference difference = Difference.of(
                    t -> {
                        double[] moved = at.clone();
                        moved[coordinate] += t;
                        double[] values = new double[weights.length];
                        double sum = transform.constrain(moved, 0, values, 0);
                        for (int k = 0; k < values.length; k++) {
                            sum += weights[k] * values[k];
                        }
                        return sum;
                    },
                    0.1);
            double tolerance = ERRORS * difference.error() + ROUNDING * (1 + Math.abs(difference.value()));
            if (!(Math.abs(gradient[OFFSET + i] - difference.value()) <= tolerance)) {
                report(
                        "the transform of " + name + " pulls back " + gradient[OFFSET + i] + " along its coordinate "
                                + i + ", and differences give " + difference.value(),
                        "add the gradient of the log Jacobian");
                return;
            }
        }
    }

    private void inverse(double[] at) {
        double[] back = new double[at.length];
        transform.unconstrain(values(at), 0, back, 0);
        for (int i = 0; i < at.length; i++) {
            if (!(Math.abs(back[i] - at[i]) <= ROUNDING * (1 + Math.abs(at[i])))) {
                report(
                        "the transform of " + name + " maps " + at[i] + " to a value that it maps back to " + back[i],
                        "let unconstrain undo constrain");
                return;
            }
        }
    }

    private void report(String what, String cure) {
        problems.add(Problem.of(what).cure(cure));
    }
}
