package __PACKAGE__;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.normal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;
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

/** Objects whose true values scatter about a mean, each measured with an error of its own. */
public final class __CLASS__ implements Generative {
    private static final ColumnRole VALUE = ColumnRole.real("value", "", "what was measured", "y");
    private static final ColumnRole ERROR = ColumnRole.positive("value_error", "", "its standard error", "sigma");
    private static final RealOption WIDTH = RealOption.of("mean.sd", 10, Bounds.POSITIVE, "width of the prior of mean");
    private static final RealOption SCALE =
            RealOption.of("scatter.scale", 5, Bounds.POSITIVE, "scale of the prior of scatter");

    private static final IntegerOption SIZE = IntegerOption.of("n", 30, Bounds.closed(2, 1_000_000), "number of objects");
    private static final RealOption TRUE_MEAN = RealOption.of("mean", 3, Bounds.ANY, "true mean");
    private static final RealOption TRUE_SCATTER = RealOption.of("scatter", 1, Bounds.POSITIVE, "true scatter");
    private static final RealOption TRUE_ERROR = RealOption.of("error", 0.5, Bounds.POSITIVE, "standard error of all");

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "__NAME__", List.of(), "1.0", "mean and scatter of objects measured with errors", "__PACKAGE__", "MIT",
                List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of(WIDTH, SCALE);
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(VALUE, ERROR);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        return declared(request.data().numbers(VALUE), request.data().numbers(ERROR), request.options());
    }

    /** mean ~ N(0, mean.sd), scatter ~ half-N(scatter.scale), true ~ N(mean, scatter), value ~ N(true, error). */
    private static DeclaredPosterior declared(double[] value, double[] error, Options options) {
        Dim object = Dim.of("object", value.length);
        ModelGraph m = new ModelGraph();
        Expr mean = m.random("mean", normal(0, options.get(WIDTH))).describe("mean of the true values", "");
        Expr scatter = m.random("scatter", halfNormal(options.get(SCALE))).describe("their scatter", "");
        Expr truth = m.random("true", normal(mean, scatter), object).describe("a true value", "").nonCentred();
        m.observe("value", normal(truth, m.fixed("error", error, object)), value, object);
        return m.posterior();
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return List.of(SIZE, TRUE_MEAN, TRUE_SCATTER, TRUE_ERROR);
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        int size = Math.toIntExact(options.get(SIZE));
        double[] error = new double[size];
        Arrays.fill(error, options.get(TRUE_ERROR));
        var simulated = declared(new double[size], error, Options.defaults(options()))
                .simulate(
                        Map.of(
                                "mean", new double[] {options.get(TRUE_MEAN)},
                                "scatter", new double[] {options.get(TRUE_SCATTER)}),
                        random);
        Quantity value = simulated.data().get(0);
        Table table = new Table(
                Provenance.made("simulation of __NAME__"),
                RowLabels.counting("object", 1, size),
                List.of(new RealColumn("value", "", value.values()), new RealColumn("value_error", "", error)));
        return new Simulation(table, simulated.truth());
    }
}
