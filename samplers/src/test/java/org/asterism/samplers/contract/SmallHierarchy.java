package org.asterism.samplers.contract;

import java.util.random.RandomGenerator;
import org.asterism.core.model.Differentiable;

/**
 * A hierarchy of a few groups: mu ~ Normal(0, 1), ln tau ~ Normal(0, 0.4), thetaₙ ~ Normal(mu, tau), yₙ ~ Normal(thetaₙ,
 * 0.7).
 */
record SmallHierarchy(double[] y) implements Differentiable {
    static final int GROUPS = 5;
    static final int DIMENSION = GROUPS + 2;
    private static final double SD_LN_TAU = 0.4;
    private static final double ERROR = 0.7;

    static double[] prior(RandomGenerator random) {
        double[] values = new double[DIMENSION];
        values[0] = random.nextGaussian();
        values[1] = SD_LN_TAU * random.nextGaussian();
        for (int n = 0; n < GROUPS; n++) {
            values[2 + n] = values[0] + Math.exp(values[1]) * random.nextGaussian();
        }
        return values;
    }

    static SmallHierarchy simulate(double[] values, RandomGenerator random) {
        double[] y = new double[GROUPS];
        for (int n = 0; n < GROUPS; n++) {
            y[n] = values[2 + n] + ERROR * random.nextGaussian();
        }
        return new SmallHierarchy(y);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public double logDensity(double[] x) {
        return logDensityAndGradient(x, new double[DIMENSION]);
    }

    @Override
    public double logDensityAndGradient(double[] x, double[] gradient) {
        double inverse = Math.exp(-2 * x[1]);
        double squares = 0;
        double sum = 0;
        double misfit = 0;
        for (int n = 0; n < GROUPS; n++) {
            double away = x[2 + n] - x[0];
            double residual = (y[n] - x[2 + n]) / ERROR;
            squares += away * away;
            sum += away;
            misfit += residual * residual;
            gradient[2 + n] = -away * inverse + residual / ERROR;
        }
        gradient[0] = -x[0] + sum * inverse;
        gradient[1] = -x[1] / (SD_LN_TAU * SD_LN_TAU) + squares * inverse - GROUPS;
        double prior = -0.5 * x[0] * x[0] - 0.5 * x[1] * x[1] / (SD_LN_TAU * SD_LN_TAU);
        return prior - 0.5 * squares * inverse - GROUPS * x[1] - 0.5 * misfit;
    }
}
