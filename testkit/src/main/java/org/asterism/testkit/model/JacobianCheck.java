package org.asterism.testkit.model;

import java.util.List;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Reporter;
import org.asterism.testkit.Outcome;

/**
 * Whether the sampler's log density is the reported joint log density plus the log determinant of the map from coordinates to
 * reported values, up to a constant:
 *
 * <pre>{@code
 *   ln p(u) = ln p(data, x(u)) + ln |det ∂x/∂u| + constant
 * }</pre>
 *
 * <p>x are the reported values that do not follow from those before them.
 */
final class JacobianCheck {
    private static final int MOST_COORDINATES = 400;
    /** Rounding of the sums, beside what the differences show of their own error. */
    private static final double ROUNDING = 1e-9;
    /** A determinant that is worse than this says nothing. */
    private static final double USEFUL = 1e-2;

    private static final double ERRORS = 10;

    private final PosteriorCase of;
    private final LogDensity density;
    private final Reporter reporter;

    private JacobianCheck(PosteriorCase of) {
        this.of = of;
        this.density = of.posterior().newLogDensity();
        this.reporter = of.posterior().newReporter();
    }

    static Outcome on(PosteriorCase of) {
        if (of.start().scale().length > MOST_COORDINATES) {
            return Outcome.notApplicable("there are more than " + MOST_COORDINATES + " coordinates: give fewer data");
        }
        if (DrawnValues.some(of)) {
            return Outcome.notApplicable("some reported values are drawn anew, and do not follow from the coordinates");
        }
        return new JacobianCheck(of).outcome();
    }

    private Outcome outcome() {
        Rest first = null;
        for (double[] point : of.points()) {
            Slopes slopes = Slopes.of(this::values, point, of.start().scale());
            Volume volume = first == null ? Volume.of(slopes.fine()) : Volume.among(slopes.fine(), first.rows());
            if (volume.rows().size() < point.length) {
                return Outcome.notApplicable("the reported values do not fix all coordinates: " + point.length
                        + " coordinates, " + volume.rows().size() + " independent values");
            }
            double error = Math.abs(volume.logDeterminant()
                    - Volume.among(slopes.coarse(), volume.rows()).logDeterminant());
            double joint = reporter.report(point.clone(), Streams.of(9), new double[of.values()]);
            Rest rest = new Rest(
                    volume.rows(),
                    density.logDensity(point.clone()) - joint - volume.logDeterminant(),
                    ERRORS * error + ROUNDING * (of.magnitude(density, point.clone()) + Math.abs(joint)));
            if (first == null) {
                first = rest;
            } else if (rest.error() + first.error() > USEFUL) {
                return Outcome.notApplicable("differences give the determinant to " + rest.error() + " only");
            } else if (!(Math.abs(rest.value() - first.value()) <= rest.error() + first.error())) {
                return Outcome.failed(
                        "the log density less the joint one less the log determinant is no constant but "
                                + first.value() + " and " + rest.value(),
                        "add the log Jacobian of every transform, once");
            }
        }
        return Outcome.passed(of.points().size() + " points");
    }

    private double[] values(double[] at) {
        double[] values = new double[of.values()];
        reporter.report(at, Streams.of(9), values);
        return values;
    }

    /**
     * What is left of the log density.
     *
     * @param rows the reported values that were taken as coordinates
     * @param value what is left
     * @param error of it
     */
    private record Rest(List<Integer> rows, double value, double error) {}
}
