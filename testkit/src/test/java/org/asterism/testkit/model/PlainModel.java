package org.asterism.testkit.model;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/**
 * A healthy model, all by hand: y ~ Normal(mu, √(sigma² + error²)), mu ~ Normal(mean, sd), sigma uniform below a bound. What
 * is broken in a test is overridden.
 */
class PlainModel implements Generative {
    static final ColumnRole Y = ColumnRole.real("y", "km/s", "what was measured", "value");
    static final ColumnRole ERROR = ColumnRole.positive("y_error", "km/s", "its standard error", "e_y");
    static final ColumnRole NAME = ColumnRole.identifier("name", false, "what it is called");
    static final RealOption LOWER = RealOption.of("sigma.lower", 0.1, Bounds.POSITIVE, "least sigma");
    static final RealOption UPPER = RealOption.of("sigma.upper", 30, Bounds.POSITIVE, "greatest sigma");
    static final RealOption SD = new RealOption("mu.sd", 10.0, Bounds.POSITIVE, "km/s", "width of the prior of mu");
    static final IntegerOption N = IntegerOption.of("n", 8, Bounds.closed(1, 1000), "number of measurements");
    static final RealOption MU = new RealOption("mu", 1.0, Bounds.ANY, "km/s", "true mean");
    static final double TRUE_SIGMA = 2;

    @Override
    public Descriptor descriptor() {
        return new Descriptor("plain", List.of(), "1", "mean and spread of measurements", "test", "MIT", List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LOWER, UPPER, SD);
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(Y, ERROR, NAME);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        Options options = request.options();
        if (options.get(LOWER) >= options.get(UPPER)) {
            throw new UsageException(Problem.of("sigma.lower is not below sigma.upper"));
        }
        MatchedData data = request.data();
        return posterior(
                new PlainData(
                        data.numbers(Y), data.numbers(ERROR), options.get(LOWER), options.get(UPPER), options.get(SD)),
                data.identifiers(NAME).map(List::of));
    }

    Posterior posterior(PlainData data, Optional<List<String>> names) {
        return new PlainPosterior(data);
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return List.of(N, MU);
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        int size = Math.toIntExact(options.get(N));
        double[] y = new double[size];
        double[] error = new double[size];
        String[] names = new String[size];
        for (int i = 0; i < size; i++) {
            error[i] = 0.5 + random.nextDouble();
            y[i] = options.get(MU) + Math.hypot(TRUE_SIGMA, error[i]) * random.nextGaussian();
            names[i] = "s" + i;
        }
        Table table = new Table(
                Provenance.made("test"),
                RowLabels.counting("row", 1, size),
                List.of(
                        new RealColumn("y", "km/s", y),
                        new RealColumn("y_error", "km/s", error),
                        new org.asterism.core.data.TextColumn("name", "", names)));
        return new Simulation(
                table,
                List.of(
                        Quantity.of(PlainPosterior.MU, options.get(MU)),
                        Quantity.of(PlainPosterior.SIGMA, TRUE_SIGMA)));
    }
}
