package org.asterism.models.kepler;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.asterism.models.velocity.StarSeries;

/**
 * The weighted least squares of v = v0 + c (1 − e²) cos E/(1 − e cos E) − s √(1 − e²) sin E/(1 − e cos E) at fixed P, e and
 * mean anomaly; c = K cos ω, s = K sin ω.
 */
record LinearFit(StarSeries series) {
    /**
     * The parameters of {@link FittedOrbit}.
     *
     * @param mean the mean anomaly at the centred time, in turns
     */
    double[] solve(double period, double e, double mean) {
        double[] solution = linear(period, e, mean);
        double omega = Math.atan2(solution[1], solution[0]);
        double k = Math.hypot(solution[1], solution[0]);
        double longitude = 2 * Math.PI * mean + omega;
        return new double[] {
            period,
            e * Math.cos(omega),
            e * Math.sin(omega),
            k * Math.cos(longitude),
            -k * Math.sin(longitude),
            solution[2]
        };
    }

    private double[] linear(double period, double e, double mean) {
        double[][] design = new double[series.size()][];
        double[] target = new double[series.size()];
        for (int i = 0; i < target.length; i++) {
            double error = series.error()[i];
            double eccentric = 2 * Math.PI * EccentricAnomaly.solve(series.time()[i] / period + mean, e);
            double scale = 1 / ((1 - e * Math.cos(eccentric)) * error);
            design[i] = new double[] {
                (1 - e * e) * Math.cos(eccentric) * scale,
                -Math.sqrt(1 - e * e) * Math.sin(eccentric) * scale,
                1 / error
            };
            target[i] = series.velocity()[i] / error;
        }
        RealVector observed = MatrixUtils.createRealVector(target);
        try {
            return new QRDecomposition(MatrixUtils.createRealMatrix(design))
                    .getSolver()
                    .solve(observed)
                    .toArray();
        } catch (SingularMatrixException singular) {
            return new double[] {1, 0, 0};
        }
    }
}
