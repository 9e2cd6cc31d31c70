package org.asterism.core.plugin;

import java.util.Optional;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Offering;

/** Guards a density as {@link Guard} does, without the cost of reflection. One thread. */
class GuardedDensity implements Offering {
    final Guard guard;
    final ClassLoader loader;
    private final LogDensity density;

    private GuardedDensity(Guard guard, LogDensity density) {
        this.guard = guard;
        this.loader = guard.plugin().loader();
        this.density = density;
        // What is said of a failure is made ready, as there may be no memory for it then.
        guard.failure("logDensity", new OutOfMemoryError());
    }

    /** Guards {@code density}, and is differentiable if that is. */
    static GuardedDensity of(Guard guard, LogDensity density) {
        return density instanceof Differentiable smooth
                ? new Smooth(guard, smooth)
                : new GuardedDensity(guard, density);
    }

    @Override
    public int dimension() {
        return density.dimension();
    }

    @Override
    public double logDensity(double[] position) {
        ClassLoader before = Guard.enter(loader);
        try {
            return density.logDensity(position);
        } catch (Throwable e) {
            throw guard.failure("logDensity", e);
        } finally {
            Guard.leave(before);
        }
    }

    @Override
    public <P> Optional<P> offer(Class<P> kind) {
        ClassLoader before = Guard.enter(loader);
        try {
            return Offering.of(density, kind).map(offered -> kind.cast(guard.part(offered)));
        } catch (Throwable e) {
            throw guard.failure("offer", e);
        } finally {
            Guard.leave(before);
        }
    }

    private static final class Smooth extends GuardedDensity implements Differentiable {
        private final Differentiable density;

        Smooth(Guard guard, Differentiable density) {
            super(guard, density);
            this.density = density;
            guard.failure("logDensityAndGradient", new OutOfMemoryError());
        }

        @Override
        public double logDensityAndGradient(double[] position, double[] gradient) {
            ClassLoader before = Guard.enter(loader);
            try {
                return density.logDensityAndGradient(position, gradient);
            } catch (Throwable e) {
                throw guard.failure("logDensityAndGradient", e);
            } finally {
                Guard.leave(before);
            }
        }
    }
}
