package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Dim;
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
import org.asterism.models.LogNormalisers;

/** The posterior of a population, sampled at centred times and reported at each star's first date. */
final class PopulationPosterior implements Posterior, ObservedData, DensityTerms {
    private final List<StarSeries> stars;
    private final PopulationPriors population;
    private final OrbitPriors priors;
    private final PeriodRange range;
    private final ParameterSpace space;

    PopulationPosterior(List<StarSeries> stars, PopulationPriors population, OrbitPriors priors, PeriodRange range) {
        this.stars = List.copyOf(stars);
        this.population = population;
        this.priors = priors;
        this.range = range;
        int size = stars.size();
        this.space = ParameterSpace.of(
                new Parameter("mu", Transforms.interval(1, population.muLower(), population.muUpper())),
                new Parameter("lnsigma", Transforms.interval(1, population.sigmaLower(), population.sigmaUpper())),
                new Parameter("lnP", Transforms.identity(size)),
                new Parameter("a", Transforms.identity(size)),
                new Parameter("b", Transforms.identity(size)),
                new Parameter("v0", Transforms.identity(size)));
    }

    @Override
    public ParameterSpace parameters() {
        return space;
    }

    @Override
    public List<Variable> variables() {
        return BinaryVariables.ofPopulation(
                Dim.of("star", stars.stream().map(StarSeries::name).toList()));
    }

    @Override
    public LogDensity newLogDensity() {
        return new TransformedDensity(space, new PopulationKernel(stars, priors));
    }

    @Override
    public Reporter newReporter() {
        OrbitLikelihood[] likelihoods = stars.stream().map(OrbitLikelihood::new).toArray(OrbitLikelihood[]::new);
        double[] natural = new double[space.naturalSize()];
        return (position, random, values) -> {
            space.constrain(position, natural);
            System.arraycopy(natural, 0, values, 0, values.length);
            int size = stars.size();
            double likelihood = 0;
            for (int n = 0; n < size; n++) {
                double period = Math.exp(natural[2 + n]);
                double a = natural[2 + size + n];
                double b = natural[2 + 2 * size + n];
                ZeroPoint zero = ZeroPoint.of(stars.get(n).shift(), period);
                values[2 + size + n] = zero.publishedA(a, b);
                values[2 + 2 * size + n] = zero.publishedB(a, b);
                likelihood += likelihoods[n].logDensity(period, a, b, natural[2 + 3 * size + n]);
            }
            return population.logDensity() + ofPeriods(natural) + ofOrbits(natural) + likelihood;
        };
    }

    private double ofPeriods(double[] natural) {
        double sum = 0;
        for (int n = 0; n < stars.size(); n++) {
            sum += LogNormalisers.normal(natural[2 + n], natural[0], Math.exp(natural[1]));
        }
        return sum;
    }

    private double ofOrbits(double[] natural) {
        int size = stars.size();
        double sum = 0;
        for (int n = 0; n < size; n++) {
            sum += priors.logDensity(natural[2 + size + n], natural[2 + 2 * size + n], natural[2 + 3 * size + n]);
        }
        return sum;
    }

    @Override
    public List<Term> terms(double[] position) {
        double[] natural = new double[space.naturalSize()];
        space.constrain(position, natural);
        int size = stars.size();
        double likelihood = 0;
        for (int n = 0; n < size; n++) {
            likelihood += new OrbitLikelihood(stars.get(n))
                    .logDensity(
                            Math.exp(natural[2 + n]),
                            natural[2 + size + n],
                            natural[2 + 2 * size + n],
                            natural[2 + 3 * size + n]);
        }
        return List.of(
                new Term("mu, lnsigma", population.logDensity()),
                new Term("lnP", ofPeriods(natural)),
                new Term("a, b, v0", ofOrbits(natural)),
                new Term("velocity", likelihood));
    }

    @Override
    public StartPoint start() {
        return PopulationStart.of(stars, population, range, space);
    }

    @Override
    public List<Quantity> observed() {
        int visits = stars.stream().mapToInt(StarSeries::size).sum();
        return OrbitLikelihood.observed(stars, Dim.of("visit", visits));
    }
}
