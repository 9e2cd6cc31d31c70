package org.example.transits;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/**
 * The ephemeris of a transiting planet: t ~ Normal(offset + period · epoch, √(error² + jitter²)), with times counted from the
 * first and the period from a straight line through the first and last transit.
 */
public final class TransitTimesModel implements Generative {
    private static final ColumnRole EPOCH =
            ColumnRole.real("epoch", "", "the number of each transit, counted from any", "E", "n");
    private static final ColumnRole TIME =
            ColumnRole.real("time", "d", "the middle of each transit", "tmid", "BJD", "T0");
    private static final ColumnRole ERROR =
            ColumnRole.positive("time_error", "d", "its standard error", "e_tmid", "tmid_err");
    private static final RealOption WIDTH = new RealOption(
            "prior.sd", 0.1, Bounds.POSITIVE, "d", "standard deviation of the priors of the two corrections");
    private static final RealOption JITTER =
            new RealOption("jitter.sd", 0.01, Bounds.POSITIVE, "d", "scale of the half-normal prior of the jitter");
    private static final IntegerOption N =
            IntegerOption.of("n", 12, Bounds.closed(3, 100_000), "number of transits");
    private static final RealOption PERIOD = new RealOption("period", 3.5, Bounds.POSITIVE, "d", "true period");
    private static final RealOption TRUE_JITTER =
            new RealOption("jitter", 0.002, Bounds.POSITIVE, "d", "true jitter");

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "transit-times",
                List.of(),
                "1.0",
                "period and jitter of a planet from its transit times",
                "example.org",
                "MIT",
                List.of(new Citation("Agol et al. 2005, MNRAS 359, 567", "10.1111/j.1365-2966.2005.08922.x")));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(WIDTH, JITTER);
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(EPOCH, TIME, ERROR);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        MatchedData data = request.data();
        double[] epoch = data.numbers(EPOCH);
        double[] time = data.numbers(TIME);
        int last = time.length - 1;
        double line = (time[last] - time[0]) / (epoch[last] - epoch[0]);
        if (!Double.isFinite(line * line)) {
            throw new DataException(Problem.of("the first and last transit give the period " + line + " d")
                    .at(data.table().provenance().place())
                    .cure("give two transits or more, with different epochs, in the order of time"));
        }
        double[] residual = new double[time.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = time[i] - time[0] - line * (epoch[i] - epoch[0]);
        }
        double span = epoch[last] - epoch[0];
        return declared(request.options(), relative(epoch, span), residual, data.numbers(ERROR), line, span);
    }

    private static double[] relative(double[] epoch, double span) {
        double[] relative = new double[epoch.length];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = (epoch[i] - epoch[0]) / span;
        }
        return relative;
    }

    /** Both corrections are in days: that of the offset at the first transit, and what the period adds until the last. */
    private static Posterior declared(
            Options options, double[] epoch, double[] residual, double[] error, double line, double span) {
        Dim transit = Dim.of("transit", epoch.length);
        ModelGraph m = new ModelGraph();
        double width = options.get(WIDTH);
        RandomVariable offset = m.random("offset", normal(0, width)).describe("first transit less that observed", "d");
        RandomVariable drift =
                m.random("drift", normal(0, width)).describe("last transit less the line, beyond the offset", "d");
        RandomVariable jitter =
                m.random("jitter", halfNormal(options.get(JITTER))).describe("scatter beyond the errors", "d");
        m.deterministic("period", drift.over(span).plus(line)).describe("orbital period", "d");
        Expr mean = offset.plus(drift.times(m.fixed("epoch", epoch, transit)));
        Expr sigma = sqrt(square(jitter).plus(square(m.fixed("time_error", error, transit))));
        m.observe("time", "time of the transit less the line", "d", normal(mean, sigma), residual, transit);
        return m.posterior();
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return List.of(N, PERIOD, TRUE_JITTER);
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        int size = Math.toIntExact(options.get(N));
        double[] epoch = new double[size];
        double[] time = new double[size];
        double[] error = new double[size];
        for (int i = 0; i < size; i++) {
            epoch[i] = 4 * i + random.nextInt(3);
            error[i] = 0.001 * (0.5 + random.nextDouble());
            time[i] = 2000
                    + options.get(PERIOD) * epoch[i]
                    + Math.hypot(error[i], options.get(TRUE_JITTER)) * random.nextGaussian();
        }
        Table table = new Table(
                Provenance.made("transit-times"),
                RowLabels.counting("transit", 1, size),
                List.of(
                        new RealColumn("epoch", "", epoch),
                        new RealColumn("time", "d", time),
                        new RealColumn("time_error", "d", error)));
        Variable jitter = Variable.scalar("jitter", "d", "scatter beyond the errors");
        Variable period = Variable.scalar("period", "d", "orbital period");
        return new Simulation(
                table,
                List.of(Quantity.of(jitter, options.get(TRUE_JITTER)), Quantity.of(period, options.get(PERIOD))));
    }
}
