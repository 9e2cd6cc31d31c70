package org.asterism.testkit.sampler;

import org.asterism.core.model.Differentiable;

/** Independent normals of given means and widths: a density of which everything is known. */
public record NormalDensity(double[] mean, double[] sd) implements Differentiable {
    @Override
    public int dimension() {
        return mean.length;
    }

    @Override
    public double logDensity(double[] position) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double z = (position[i] - mean[i]) / sd[i];
            sum -= 0.5 * z * z;
        }
        return sum;
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] gradient) {
        for (int i = 0; i < mean.length; i++) {
            gradient[i] = -(position[i] - mean[i]) / (sd[i] * sd[i]);
        }
        return logDensity(position);
    }
}
