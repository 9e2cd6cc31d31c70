package org.asterism.models.line;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/**
 * A straight line with outliers (Hogg, Bovy and Lang 2010, arXiv:1008.4686, section 3): y ~ (1 − f) Normal(slope x +
 * intercept, error) + f Normal(outlier_mean, √(outlier_sd² + error²)). The slope is uniform in angle, slope ~ Cauchy(0, unit
 * of slope); f ~ Uniform(0, 0.5); intercept and outlier_mean ~ Normal(0, scale), outlier_sd ~ HalfNormal(scale).
 */
public final class LineOutliersModel implements Generative {
    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "line-outliers",
                "a straight line through points with errors, and the chance of each to be an outlier",
                new Citation("Hogg, Bovy & Lang 2010, arXiv:1008.4686", "10.48550/arXiv.1008.4686"));
    }

    @Override
    public List<Option<?>> options() {
        return LinePriors.options();
    }

    @Override
    public List<ColumnRole> columns() {
        return LineColumns.all();
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        return LineDeclaration.posterior(LineColumns.read(request.data()), LinePriors.of(request.options()));
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return LineSimulation.options();
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        return LineSimulation.simulate(options, random);
    }
}
