package org.asterism.samplers.nuts;

import org.asterism.core.model.Differentiable;

/** Independent normals of given means and widths: a density of which everything is known. */
record NormalDensity(double[] mean, double[] sd) implements Differentiable {
    @Override
    public int dimension() {
        return mean.length;
    }

    @Override
    public double logDensity(double[] position) {
        return logDensityAndGradient(position, new double[mean.length]);
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double z = (position[i] - mean[i]) / sd[i];
            sum -= 0.5 * z * z;
            gradient[i] = -z / sd[i];
        }
        return sum;
    }
}
