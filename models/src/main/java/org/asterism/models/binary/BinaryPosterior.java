package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Kernel;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.model.Variable;
import org.asterism.core.transform.Transforms;

/** The posterior of one orbit, sampled at the centred time and reported at the first date. */
final class BinaryPosterior implements Posterior, ObservedData, DensityTerms {
    private final StarSeries series;
    private final PeriodRange range;
    private final OrbitPriors priors;
    private final ParameterSpace space;

    BinaryPosterior(StarSeries series, PeriodRange range, OrbitPriors priors) {
        this.series = series;
        this.range = range;
        this.priors = priors;
        this.space = ParameterSpace.of(
                new Parameter("P", Transforms.interval(1, range.shortest(), range.longest())),
                new Parameter("a", Transforms.identity(1)),
                new Parameter("b", Transforms.identity(1)),
                new Parameter("v0", Transforms.identity(1)));
    }

    @Override
    public ParameterSpace parameters() {
        return space;
    }

    @Override
    public List<Variable> variables() {
        return BinaryVariables.ofOne();
    }

    @Override
    public LogDensity newLogDensity() {
        OrbitKernel orbit = new OrbitKernel(series);
        Kernel kernel = (natural, gradient) -> {
            double a = natural[1];
            double b = natural[2];
            double v0 = natural[3];
            double logLikelihood = orbit.evaluate(natural[0], a, b, v0);
            gradient[0] = orbit.alongPeriod;
            gradient[1] = orbit.alongA + priors.slopeOfAmplitude(a);
            gradient[2] = orbit.alongB + priors.slopeOfAmplitude(b);
            gradient[3] = orbit.alongV0 + priors.slopeOfV0(v0);
            return logLikelihood + priors.exponent(a, b, v0);
        };
        return new TransformedDensity(space, kernel);
    }

    @Override
    public Reporter newReporter() {
        OrbitLikelihood likelihood = new OrbitLikelihood(series);
        double[] natural = new double[space.naturalSize()];
        return (position, random, values) -> {
            space.constrain(position, natural);
            ZeroPoint zero = ZeroPoint.of(series.shift(), natural[0]);
            values[0] = natural[0];
            values[1] = Math.log(natural[0]);
            values[2] = zero.publishedA(natural[1], natural[2]);
            values[3] = zero.publishedB(natural[1], natural[2]);
            values[4] = natural[3];
            return logPriorOfPeriod()
                    + priors.logDensity(values[2], values[3], values[4])
                    + likelihood.logDensity(natural[0], natural[1], natural[2], natural[3]);
        };
    }

    private double logPriorOfPeriod() {
        return -Math.log(range.longest() - range.shortest());
    }

    @Override
    public List<Term> terms(double[] position) {
        double[] natural = new double[space.naturalSize()];
        space.constrain(position, natural);
        return List.of(
                new Term("P", logPriorOfPeriod()),
                new Term("a, b, v0", priors.logDensity(natural[1], natural[2], natural[3])),
                new Term(
                        "velocity",
                        new OrbitLikelihood(series).logDensity(natural[0], natural[1], natural[2], natural[3])));
    }

    @Override
    public StartPoint start() {
        OrbitStart start = OrbitStart.of(series, range.shortest(), range.longest());
        double[] scale = start.errors().clone();
        double period = start.values()[0];
        double slope = (period - range.shortest()) * (range.longest() - period) / (range.longest() - range.shortest());
        scale[0] /= slope;
        return new StartPoint(space.unconstrain(start.values()), scale);
    }

    @Override
    public List<Quantity> observed() {
        return OrbitLikelihood.observed(List.of(series), Dim.of("visit", series.size()));
    }
}
