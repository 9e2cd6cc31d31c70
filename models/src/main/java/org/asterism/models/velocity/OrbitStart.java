package org.asterism.models.velocity;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Where an orbit starts: the period at the highest peak of the periodogram, the rest by weighted least squares at that
 * period, and their standard errors from the curvature of χ² there.
 *
 * @param values P, a, b, v0 at the centred time
 * @param errors their standard errors
 * @param excess what is to be added to the quoted errors, in km/s, so that χ² is as large as it should be; or zero
 * @param inflation by how much wider than {@code errors} the posterior is if the errors may grow; at least one
 */
@SuppressWarnings("ArrayRecordComponent") // used at once and never compared
public record OrbitStart(double[] values, double[] errors, double excess, double inflation) {
    private static final int PARAMETERS = 4;

    /** The start of a star whose period is in the range. */
    public static OrbitStart of(StarSeries series, PeriodRange range) {
        double period = PeriodPeaks.of(series, range, 1)[0];
        DMatrixRMaj linear = leastSquares(series, period);
        double[] values = {period, linear.get(0), linear.get(1), linear.get(2)};
        double squares = 0;
        double weights = 0;
        for (int i = 0; i < series.size(); i++) {
            double angle = 2 * Math.PI * series.time()[i] / period;
            double model = values[1] * Math.cos(angle) + values[2] * Math.sin(angle) + values[3];
            double weight = 1 / (series.error()[i] * series.error()[i]);
            squares += weight * (series.velocity()[i] - model) * (series.velocity()[i] - model);
            weights += weight;
        }
        double freedom = Math.max(1, series.size() - PARAMETERS);
        double excess = Math.sqrt(Math.max(0, (squares - freedom) / weights));
        return new OrbitStart(values, errors(series, values), excess, Math.sqrt(Math.max(1, squares / freedom)));
    }

    /** A start at a known orbit: for simulations, which do not sample. */
    public static OrbitStart at(double period) {
        return new OrbitStart(new double[] {period, 0, 0, 0}, new double[] {1e-3 * period, 1, 1, 1}, 0, 1);
    }

    /** About how wide the posterior is: P, a, b, v0. */
    public double[] widths(VelocityErrors scatter) {
        double[] widths = errors.clone();
        for (int k = 0; k < widths.length && !(scatter instanceof VelocityErrors.Quoted); k++) {
            widths[k] *= inflation;
        }
        return widths;
    }

    private static DMatrixRMaj leastSquares(StarSeries series, double period) {
        DMatrixRMaj design = new DMatrixRMaj(series.size(), 3);
        DMatrixRMaj velocities = new DMatrixRMaj(series.size(), 1);
        for (int i = 0; i < series.size(); i++) {
            double angle = 2 * Math.PI * series.time()[i] / period;
            double error = series.error()[i];
            design.set(i, 0, Math.cos(angle) / error);
            design.set(i, 1, Math.sin(angle) / error);
            design.set(i, 2, 1 / error);
            velocities.set(i, 0, series.velocity()[i] / error);
        }
        DMatrixRMaj solution = new DMatrixRMaj(3, 1);
        if (!CommonOps_DDRM.solve(design, velocities, solution)) {
            solution.zero();
        }
        return solution;
    }

    private static double[] errors(StarSeries series, double[] values) {
        double period = values[0];
        DMatrixRMaj jacobian = new DMatrixRMaj(series.size(), PARAMETERS);
        for (int i = 0; i < series.size(); i++) {
            double cycles = series.time()[i] / period;
            double cos = Math.cos(2 * Math.PI * cycles);
            double sin = Math.sin(2 * Math.PI * cycles);
            double error = series.error()[i];
            double slope = 2 * Math.PI * cycles / period * (values[1] * sin - values[2] * cos);
            jacobian.set(i, 0, slope / error);
            jacobian.set(i, 1, cos / error);
            jacobian.set(i, 2, sin / error);
            jacobian.set(i, 3, 1 / error);
        }
        DMatrixRMaj information = new DMatrixRMaj(PARAMETERS, PARAMETERS);
        CommonOps_DDRM.multInner(jacobian, information);
        DMatrixRMaj covariance = new DMatrixRMaj(PARAMETERS, PARAMETERS);
        boolean inverted = CommonOps_DDRM.invert(information, covariance);
        double[] errors = new double[PARAMETERS];
        for (int k = 0; k < PARAMETERS; k++) {
            double variance = inverted ? covariance.get(k, k) : Double.NaN;
            // A fit without freedom says nothing of a width; then start close by.
            errors[k] = variance > 0 && Double.isFinite(variance)
                    ? Math.sqrt(variance)
                    : 1e-3 * Math.max(1, Math.abs(values[k]));
            // Nor does one with hardly any freedom, whose errors have no bounds, though the posterior has them.
            errors[k] = Math.min(errors[k], k == 0 ? series.widestPeriod(period) : series.velocityRange());
        }
        return errors;
    }
}
