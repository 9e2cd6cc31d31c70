package org.asterism.testkit.model;

import java.util.random.RandomGenerator;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.testkit.Outcome;

/** Whether the gradient is that of finite differences, along each coordinate and along directions that mix them. */
final class GradientCheck {
    /** More coordinates than these are checked in part one by one, and together by directions. */
    private static final int MOST_COORDINATES = 200;

    private static final int DIRECTIONS = 2;
    /** Of the scale: over such a step the density changes by terms of a thousandth. */
    private static final double STEP = 0.05;
    /** How many of its own error estimates a difference may be off: they are estimates. */
    private static final double ERRORS = 10;
    /** Nobody's sampler sees less. */
    private static final double NEGLIGIBLE = 1e-7;
    /** A difference that is worse than this says nothing. */
    private static final double USEFUL = 1e-4;

    private final PosteriorCase of;
    private final Differentiable density;
    private final double[] gradient;
    private final double[] moved;

    private GradientCheck(PosteriorCase of, Differentiable density) {
        this.of = of;
        this.density = density;
        this.gradient = new double[density.dimension()];
        this.moved = new double[density.dimension()];
    }

    static Outcome on(PosteriorCase of) {
        LogDensity density = of.posterior().newLogDensity();
        return density instanceof Differentiable smooth
                ? new GradientCheck(of, smooth).outcome()
                : Outcome.notApplicable("it offers no gradient");
    }

    private Outcome outcome() {
        int dimension = density.dimension();
        int stride = 1 + (dimension - 1) / MOST_COORDINATES;
        double worst = 0;
        String worstName = "";
        for (int i = 0; i < dimension; i += stride) {
            double[] direction = new double[dimension];
            direction[i] = of.start().scale()[i];
            Verdict verdict = along(direction);
            if (!verdict.fault().isEmpty()) {
                return Outcome.failed(
                        "the derivative along " + of.name(i) + " " + verdict.fault(),
                        "correct the gradient of " + of.name(i));
            }
            worstName = verdict.error() > worst ? of.name(i) : worstName;
            worst = Math.max(worst, verdict.error());
        }
        RandomGenerator random = Streams.of(2);
        for (int k = 0; stride > 1 && k < DIRECTIONS; k++) {
            double[] direction = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                direction[i] = of.start().scale()[i] * random.nextGaussian() / Math.sqrt(dimension);
            }
            Verdict verdict = along(direction);
            if (!verdict.fault().isEmpty()) {
                return Outcome.failed(
                        "the derivative along a direction that mixes all coordinates " + verdict.fault(),
                        "check with fewer data, where each coordinate is checked by itself");
            }
        }
        return Outcome.passed(dimension + " coordinates at " + of.points().size() + " points"
                + (worst > 0 ? ", largest difference %.1g of the slope (%s)".formatted(worst, worstName) : ""));
    }

    /** What differences say of the slope along a direction, at all points. */
    private Verdict along(double[] direction) {
        double worst = 0;
        double roughness = Double.POSITIVE_INFINITY;
        for (double[] point : of.points()) {
            double value = density.logDensityAndGradient(point.clone(), gradient);
            double slope = 0;
            double length = 0;
            for (int i = 0; i < direction.length; i++) {
                slope += direction[i] == 0 ? 0 : direction[i] * gradient[i];
                length += direction[i] * direction[i];
            }
            if (!Double.isFinite(slope)) {
                return new Verdict("is " + slope / Math.sqrt(length) + " where the density is " + value, 1);
            }
            Difference difference = Difference.of(t -> at(point, direction, t), STEP);
            double size = Math.abs(slope) + 1;
            roughness = Math.min(roughness, difference.error() / size);
            if (difference.error() <= USEFUL * size) {
                double off = Math.abs(slope - difference.value());
                if (off > ERRORS * difference.error() + NEGLIGIBLE * size) {
                    double norm = Math.sqrt(length);
                    return new Verdict("is " + slope / norm + ", and differences give " + difference.value() / norm, 1);
                }
                worst = Math.max(worst, off / size);
            }
        }
        if (roughness > USEFUL) {
            return new Verdict(
                    "cannot be found by differences, which agree to %.1g at best: the density is rough"
                            .formatted(roughness),
                    1);
        }
        return new Verdict("", worst);
    }

    private double at(double[] point, double[] direction, double t) {
        for (int i = 0; i < moved.length; i++) {
            moved[i] = point[i] + t * direction[i];
        }
        return density.logDensity(moved);
    }

    /**
     * What was found along a direction.
     *
     * @param fault empty if nothing is wrong
     * @param error the largest difference, relative
     */
    private record Verdict(String fault, double error) {}
}
