package org.asterism.models.marginal.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
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
import org.asterism.models.marginal.Mode;

/**
 * The posterior of the periods of a population of circular orbits with everything of the single stars integrated out:
 *
 * <pre>{@code
 *   p(mu, lnsigma | v) ∝ π(mu, lnsigma) Πₙ ∫ Lₙ(lnP) N(lnP | mu, sigma) dlnP
 * }</pre>
 *
 * over the periods within the bounds (Hogg, Myers and Bovy 2010, doi:10.1088/0004-637X/725/2/2166, with the likelihood in
 * place of interim draws). The population itself is not truncated there: the density is the published one for periods
 * within the bounds, and leaves out what is beyond. Short periods have modes without end where a star's velocities are few
 * or poor, so that there is no bound which would not matter for any data; take what the survey could have found.
 *
 * <p>lnP, a, b, v0 of each star are drawn from their conditional distributions when a position is reported. Reported: mu,
 * lnsigma, then lnP, a, b, v0 along the stars. Every constant is included. Immutable.
 */
public final class MarginalPopulationPosterior implements Posterior, ObservedData {
    private static final double WIDEST = 0.02;

    /** Deeper than for one star, since the population can shift mass between the aliases of a star: e⁻³⁰⁰ of the mass. */
    private static final double NEGLIGIBLE = 300;

    private static final double LEAST_LN_SIGMA = -6;

    /** How far from the bounds of their priors mu and lnsigma start at least, as a share of the width. */
    private static final double MARGIN = 0.05;

    private final List<StarVelocities> stars;
    private final Dim dim;
    private final LinearPriors priors;
    private final PopulationBounds population;
    private final List<PeriodBins> bins;
    private final ParameterSpace space;

    /**
     * The posterior of a population. This scans all periods of every star.
     *
     * @param stars at least one
     * @param dim of the stars, in the same order
     * @throws IllegalArgumentException if the scan of a star would be too large to hold, or lnsigma may be below −6
     */
    public MarginalPopulationPosterior(
            List<StarVelocities> stars,
            Dim dim,
            LinearPriors priors,
            PopulationBounds population,
            PeriodBounds bounds) {
        if (dim.size() != stars.size()) {
            throw new IllegalArgumentException(dim.size() + " names of stars for " + stars.size());
        }
        if (population.sigmaLower() < LEAST_LN_SIGMA) {
            throw new IllegalArgumentException("lnsigma from " + population.sigmaLower()
                    + ": periods are integrated for populations with lnsigma above " + LEAST_LN_SIGMA
                    + "; give a greater lower bound");
        }
        this.stars = List.copyOf(stars);
        this.dim = dim;
        this.priors = priors;
        this.population = population;
        this.bins = bins(bounds);
        this.space = ParameterSpace.of(
                new Parameter("mu", Transforms.interval(1, population.muLower(), population.muUpper())),
                new Parameter("lnsigma", Transforms.interval(1, population.sigmaLower(), population.sigmaUpper())));
    }

    private List<PeriodBins> bins(PeriodBounds bounds) {
        double width = Math.exp(population.sigmaLower()) / PeriodBins.BINS_TO_SIGMA;
        List<PeriodBins> all = new ArrayList<>();
        for (StarVelocities star : stars) {
            PeriodGrid grid = GridRefinement.grid(star, priors, bounds, Math.min(WIDEST, width), NEGLIGIBLE);
            all.add(PeriodBins.of(grid, width));
        }
        PlausiblePopulations plausible = PlausiblePopulations.of(all, population);
        return all.stream().map(plausible::prune).toList();
    }

    @Override
    public ParameterSpace parameters() {
        return space;
    }

    @Override
    public List<Variable> variables() {
        return OrbitVariables.ofPopulation(dim);
    }

    @Override
    public LogDensity newLogDensity() {
        return density();
    }

    private TransformedDensity density() {
        return new TransformedDensity(space, new PopulationMarginal(bins, population));
    }

    @Override
    public Reporter newReporter() {
        int size = stars.size();
        OrbitMarginal[] marginals = new OrbitMarginal[size];
        PeriodDraw[] draws = new PeriodDraw[size];
        for (int n = 0; n < size; n++) {
            marginals[n] = new OrbitMarginal(stars.get(n), priors);
            draws[n] = new PeriodDraw(bins.get(n), marginals[n]);
        }
        double[] natural = new double[2];
        double[] orbit = new double[3];
        return (position, random, values) -> {
            space.constrain(position, natural);
            values[0] = natural[0];
            values[1] = natural[1];
            double sum = population.logDensity();
            for (int n = 0; n < size; n++) {
                sum += report(draws[n], marginals[n], natural, random, orbit);
                values[2 + n] = marginals[n].logPeriod();
                for (int k = 0; k < orbit.length; k++) {
                    values[2 + (k + 1) * size + n] = orbit[k];
                }
            }
            return sum;
        };
    }

    private static double report(
            PeriodDraw draw, OrbitMarginal marginal, double[] natural, RandomGenerator random, double[] orbit) {
        double lnP = draw.draw(natural[0], natural[1], random);
        return LogNormalisers.normal(lnP, natural[0], Math.exp(natural[1])) + marginal.draw(random, orbit);
    }

    /** At the mode, climbed from the mean and the spread of the stars' most likely ln P. */
    @Override
    public StartPoint start() {
        double sum = 0;
        double squares = 0;
        for (PeriodBins star : bins) {
            double lnP = star.heaviestNode();
            sum += lnP;
            squares += lnP * lnP;
        }
        int size = bins.size();
        double mean = sum / size;
        double spread = Math.sqrt(Math.max(1e-6, squares / size - mean * mean));
        double[] natural = {
            inside(mean, population.muLower(), population.muUpper()),
            inside(Math.log(spread), population.sigmaLower(), population.sigmaUpper())
        };
        return Mode.near(density(), space.unconstrain(natural));
    }

    private static double inside(double value, double lower, double upper) {
        double margin = MARGIN * (upper - lower);
        return Math.max(lower + margin, Math.min(upper - margin, value));
    }

    @Override
    public List<Quantity> observed() {
        int visits = stars.stream().mapToInt(StarVelocities::size).sum();
        return OrbitVariables.observed(stars, Dim.of("visit", visits));
    }
}
