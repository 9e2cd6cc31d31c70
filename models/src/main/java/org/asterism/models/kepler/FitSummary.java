package org.asterism.models.kepler;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.asterism.models.velocity.StarSeries;

/** A fitted orbit as a start: its elements at the first date, and the widths of the posterior from the curvature of χ². */
record FitSummary(StarSeries series, FittedOrbit orbit) {
    private static final double MOST_ECCENTRIC = 0.97;
    /** At e = 0 itself the angle of the pericentre has no derivative. */
    private static final double LEAST_ECCENTRIC = 0.01;

    private static final double TWO_PI = 2 * Math.PI;

    KeplerStart of(double[] at) {
        double omega = Math.atan2(at[2], at[1]);
        double e = Math.min(Math.max(Math.hypot(at[1], at[2]), LEAST_ECCENTRIC), MOST_ECCENTRIC);
        double mean = (Math.atan2(-at[4], at[3]) - omega) / TWO_PI - series.shift() / at[0];
        double weights = 0;
        for (double error : series.error()) {
            weights += 1 / (error * error);
        }
        double chiSquare = orbit.chiSquare(at);
        double freedom = Math.max(1, series.size() - FittedOrbit.PARAMETERS);
        return new KeplerStart(
                at[0],
                e,
                omega,
                TWO_PI * (mean - Math.rint(mean)),
                // An orbit without amplitude has no phase.
                Math.max(1e-6, Math.hypot(at[3], at[4])),
                at[5],
                widths(at, e),
                Math.sqrt(Math.max(0, (chiSquare - freedom) / weights)),
                Math.sqrt(Math.max(1, chiSquare / freedom)));
    }

    /** Standard errors; those of e cos ω and e sin ω as widths of x and y. */
    private double[] widths(double[] at, double e) {
        double[] widths = standardErrors(at);
        double squared = e / (1 - e);
        // Along the radius e has the slope 2r/(1 + r²)² in r; at the centre it is of second order.
        double slope = 2 * Math.sqrt(squared) / ((1 + squared) * (1 + squared));
        for (int k = 1; k <= 2; k++) {
            widths[k] = Math.min(1, widths[k] / Math.max(slope, Math.sqrt(widths[k])));
        }
        // A fit with hardly any freedom has standard errors without bounds, though the posterior has them.
        widths[0] = Math.min(widths[0], series.widestPeriod(at[0]));
        for (int k = 3; k < widths.length; k++) {
            widths[k] = Math.min(widths[k], series.velocityRange());
        }
        return widths;
    }

    private double[] standardErrors(double[] at) {
        RealMatrix jacobian = MatrixUtils.createRealMatrix(orbit.jacobian(at));
        double[] errors = new double[at.length];
        try {
            RealMatrix covariance = MatrixUtils.inverse(jacobian.transpose().multiply(jacobian));
            for (int k = 0; k < errors.length; k++) {
                errors[k] = Math.sqrt(covariance.getEntry(k, k));
            }
        } catch (SingularMatrixException e) {
            Arrays.fill(errors, Double.NaN);
        }
        for (int k = 0; k < errors.length; k++) {
            // A fit without freedom says nothing of a width; then start close by.
            boolean known = errors[k] > 0 && Double.isFinite(errors[k]);
            errors[k] = known ? errors[k] : 1e-3 * Math.max(1, Math.abs(at[k]));
        }
        return errors;
    }
}
