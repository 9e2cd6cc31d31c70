package org.asterism.models.marginal.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws of the orbits of a population's stars given the population, across all aliases of their periods within bounds: ln P
 * from ∝ L(lnP) N(lnP | mu, sigma), then a, b, v0 from N(A⁻¹β, A⁻¹). Given mu and sigma the stars are independent of one
 * another, so that this is a Gibbs step of the whole posterior. What all threads share; immutable.
 *
 * <p>A period beyond the bounds stays as it is, as does every star where the population is narrower than can be resolved: both
 * leave the density as it is, since a step never leads there nor from there. The shares of the aliases are exact to 1e-7, and
 * aliases with a share below 1e-12 under every plausible population are left and never entered.
 */
public final class AliasMoves {
    private static final double WIDEST = 0.02;

    /** As deep as for the marginal posterior: the population can shift mass between the aliases of a star. */
    private static final double NEGLIGIBLE = 300;

    private static final double LEAST_LN_SIGMA = -6;

    private final List<StarVelocities> stars;
    private final LinearPriors priors;
    private final PeriodBounds bounds;
    private final List<PeriodBins> bins;

    /**
     * The moves of a population. This scans all periods of every star.
     *
     * @throws IllegalArgumentException if the scan of a star would be too large to hold
     */
    public AliasMoves(
            List<StarVelocities> stars, LinearPriors priors, PopulationBounds population, PeriodBounds bounds) {
        this.stars = List.copyOf(stars);
        this.priors = priors;
        this.bounds = bounds;
        double lower = Math.max(population.sigmaLower(), LEAST_LN_SIGMA);
        double upper = Math.max(population.sigmaUpper(), lower + 1);
        double width = Math.exp(lower) / PeriodBins.BINS_TO_SIGMA;
        List<PeriodBins> all = new ArrayList<>();
        for (StarVelocities star : stars) {
            PeriodGrid grid = GridRefinement.grid(star, priors, bounds, Math.min(WIDEST, width), NEGLIGIBLE);
            all.add(PeriodBins.of(grid, width));
        }
        PlausiblePopulations plausible = PlausiblePopulations.of(
                all, new PopulationBounds(population.muLower(), population.muUpper(), lower, upper));
        this.bins = all.stream().map(plausible::prune).toList();
    }

    /** The moves of one thread. */
    public Mover newMover() {
        return new Mover();
    }

    /** Moves stars. One thread; nothing is allocated. */
    public final class Mover {
        private final OrbitMarginal[] marginals;
        private final PeriodDraw[] draws;
        private final double[] halfAlias;
        private final double[] orbit = new double[3];

        private Mover() {
            int size = stars.size();
            marginals = new OrbitMarginal[size];
            draws = new PeriodDraw[size];
            halfAlias = new double[size];
            for (int n = 0; n < size; n++) {
                marginals[n] = new OrbitMarginal(stars.get(n), priors);
                draws[n] = new PeriodDraw(bins.get(n), marginals[n]);
                halfAlias[n] = 0.5 / stars.get(n).baseline();
            }
        }

        /**
         * Draws the orbit of every star given the population.
         *
         * @param mu mean of lnP
         * @param lnSigma ln of its standard deviation
         * @param random the only source of chance
         * @param at where lnP, a, b and v0 of the stars begin in {@code values}
         * @param values lnP, a, b for time from the stars' weighted mean dates, v0. Overwritten
         * @return how many stars went to another alias: by more than half a cycle over their baseline
         */
        public int move(double mu, double lnSigma, RandomGenerator random, Layout at, double[] values) {
            int moved = 0;
            for (int n = 0; n < marginals.length && lnSigma >= LEAST_LN_SIGMA; n++) {
                double before = values[at.logPeriod() + n];
                if (before < Math.log(bounds.shortest()) || before > Math.log(bounds.longest())) {
                    continue;
                }
                double lnP = draws[n].draw(mu, lnSigma, random);
                marginals[n].drawCentred(random, orbit);
                values[at.logPeriod() + n] = lnP;
                values[at.a() + n] = orbit[0];
                values[at.b() + n] = orbit[1];
                values[at.v0() + n] = orbit[2];
                moved += Math.abs(Math.exp(-lnP) - Math.exp(-before)) > halfAlias[n] ? 1 : 0;
            }
            return moved;
        }
    }

    /**
     * Where the values of the stars begin in an array.
     *
     * @param logPeriod where ln P of the first star is
     * @param a where a of the first star is
     * @param b where b of the first star is
     * @param v0 where v0 of the first star is
     */
    public record Layout(int logPeriod, int a, int b, int v0) {}
}
