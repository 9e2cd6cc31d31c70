package org.asterism.models.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityColumns;
import org.asterism.models.velocity.VelocityErrors;

/**
 * The circular orbit of one star: v = a cos(2πt/P) + b sin(2πt/P) + v0 with t from the first date, P ~ Uniform(1.5, 20) d,
 * a, b ~ Normal(0, 100) km/s, v0 ~ Normal(0, 150) km/s.
 */
public final class BinaryModel implements Generative {
    private static final String LINEAR = "linear";
    private static final String AMPLITUDE_PHASE = "amplitude-phase";
    private static final ChoiceOption FORM = new ChoiceOption(
            "form",
            LINEAR,
            List.of(LINEAR, AMPLITUDE_PHASE),
            "a cos(2πt/P) + b sin(2πt/P) + v0, or A cos(2πt/P + phi) + v0; linear is sampled far more easily");

    private static final ColumnRole STAR = VelocityColumns.star(false);

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "binary",
                "circular orbit of a binary star from radial velocities",
                new Citation("Price-Whelan et al. 2017, ApJ 837, 20", "10.3847/1538-4357/aa5e50"),
                new Citation("Zechmeister & Kürster 2009, A&A 496, 577 (start)", "10.1051/0004-6361:200811296"));
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(PeriodRange.options());
        options.add(FORM);
        options.add(Marginal.OPTION);
        options.addAll(OrbitPriors.options());
        options.addAll(VelocityErrors.options());
        return options;
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(VelocityColumns.TIME, VelocityColumns.VELOCITY, VelocityColumns.ERROR, STAR);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        StarSeries series = VelocityColumns.only(request.data(), STAR, "binary-population");
        PeriodRange range = PeriodRange.of(request.options());
        OrbitPriors priors = OrbitPriors.of(request.options());
        VelocityErrors errors = VelocityErrors.of(request.options());
        boolean linear = LINEAR.equals(request.options().get(FORM));
        if (request.options().get(Marginal.OPTION)) {
            if (!linear) {
                throw new UsageException(Problem.of("marginal=true integrates the linear form, and form is another")
                        .cure("leave out one of the two"));
            }
            return Marginal.ofOne(series, range, priors, errors);
        }
        OrbitStart start = OrbitStart.of(series, range);
        if (!linear) {
            return BinaryDeclaration.amplitudePhase(series, range, priors, errors, start);
        }
        DeclaredPosterior declared = BinaryDeclaration.linear(series, range, priors, errors, start);
        DeclaredPosterior jumping = Aliases.ofOne(declared, series, range, priors, errors);
        return errors instanceof VelocityErrors.Quoted ? Aliases.rejecting(jumping, series, range, priors) : jumping;
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return BinarySimulation.options();
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        return BinarySimulation.simulate(options, random);
    }
}
