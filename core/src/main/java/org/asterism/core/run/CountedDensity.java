package org.asterism.core.run;

import java.util.Optional;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Offering;

/** Counts evaluations. One thread. */
class CountedDensity implements Offering {
    private final LogDensity density;
    long evaluations;

    private CountedDensity(LogDensity density) {
        this.density = density;
    }

    /** Counts those of {@code density}, and is differentiable if that is. */
    static CountedDensity of(LogDensity density) {
        return density instanceof Differentiable smooth ? new Smooth(smooth) : new CountedDensity(density);
    }

    @Override
    public int dimension() {
        return density.dimension();
    }

    @Override
    public double logDensity(double[] position) {
        evaluations++;
        return density.logDensity(position);
    }

    @Override
    public <P> Optional<P> offer(Class<P> kind) {
        return Offering.of(density, kind);
    }

    private static final class Smooth extends CountedDensity implements Differentiable {
        private final Differentiable density;

        Smooth(Differentiable density) {
            super(density);
            this.density = density;
        }

        @Override
        public double logDensityAndGradient(double[] position, double[] gradient) {
            evaluations++;
            return density.logDensityAndGradient(position, gradient);
        }
    }
}
