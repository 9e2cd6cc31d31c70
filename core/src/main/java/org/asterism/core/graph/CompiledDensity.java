package org.asterism.core.graph;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.asterism.core.graph.compile.CompiledProgram;
import org.asterism.core.graph.compile.Evaluation;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Offering;

/** The log density of a declared model, compiled. One thread; allocates nothing. */
final class CompiledDensity implements Differentiable, Offering {
    private final int dimension;
    private final Once<Evaluation> density;
    private final Evaluation gradient;
    private final Map<Class<?>, Once<? extends Optional<? extends Supplier<?>>>> offers;
    private final double[] value = new double[1];
    private final double[] none = {};

    CompiledDensity(
            int dimension,
            Once<CompiledProgram> density,
            Evaluation gradient,
            Map<Class<?>, Once<? extends Optional<? extends Supplier<?>>>> offers) {
        this.dimension = dimension;
        // Most samplers never ask for the density alone.
        this.density = new Once<>(() -> density.get().newEvaluation());
        this.gradient = gradient;
        this.offers = offers;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double logDensity(double[] position) {
        density.get().run(position, value, none);
        return value[0];
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] into) {
        gradient.run(position, value, into);
        return value[0];
    }

    @Override
    public <P> Optional<P> offer(Class<P> kind) {
        return Optional.ofNullable(offers.get(kind)).flatMap(Once::get).map(maker -> kind.cast(maker.get()));
    }
}
