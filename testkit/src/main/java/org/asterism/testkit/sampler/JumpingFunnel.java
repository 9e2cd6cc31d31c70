package org.asterism.testkit.sampler;

import java.util.List;
import java.util.Optional;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Jump;
import org.asterism.core.model.Offering;

/**
 * A funnel that offers a jump, which draws all but the first coordinate given that: x₀ ~ Normal(0, 1), xᵢ ~ Normal(0, e^x₀).
 * So samplers with options for jumps have something to heed them by.
 */
record JumpingFunnel() implements Differentiable, Offering {
    private static final int DIMENSION = 4;

    static Target target() {
        double[] scale = {1, 1, 1, 1};
        return new Target("jumping funnel", new JumpingFunnel(), new double[DIMENSION], scale, List.of());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public double logDensity(double[] x) {
        double squares = 0;
        for (int i = 1; i < DIMENSION; i++) {
            squares += x[i] * x[i];
        }
        return -0.5 * x[0] * x[0] - 0.5 * squares * Math.exp(-2 * x[0]) - (DIMENSION - 1) * x[0];
    }

    @Override
    public double logDensityAndGradient(double[] x, double[] gradient) {
        double inverse = Math.exp(-2 * x[0]);
        gradient[0] = -x[0] - (DIMENSION - 1);
        for (int i = 1; i < DIMENSION; i++) {
            gradient[0] += x[i] * x[i] * inverse;
            gradient[i] = -x[i] * inverse;
        }
        return logDensity(x);
    }

    @Override
    public <P> Optional<P> offer(Class<P> kind) {
        Jump jump = (position, random) -> {
            for (int i = 1; i < DIMENSION; i++) {
                position[i] = Math.exp(position[0]) * random.nextGaussian();
            }
            return 1;
        };
        return kind.isInstance(jump) ? Optional.of(kind.cast(jump)) : Optional.empty();
    }
}
