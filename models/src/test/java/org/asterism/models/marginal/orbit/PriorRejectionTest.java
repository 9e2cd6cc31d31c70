package org.asterism.models.marginal.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Offering;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Proposals;
import org.asterism.core.model.Reporter;
import org.asterism.core.random.RandomStream;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.marginal.StandardNormal;
import org.asterism.samplers.joker.JokerSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joker's draws of single stars have the exact posterior, all modes and all parameters. */
class PriorRejectionTest {
    private static final PeriodBounds BOUNDS = new PeriodBounds(1.5, 20);

    private static Chains joker(Posterior posterior, int draws) {
        return Chains.of(posterior, new JokerSampler(), Map.of(), new Chains.Plan(1, 0, draws), 3);
    }

    private static Posterior declared(StarVelocities star) {
        return FewVisits.posterior(new BinaryModel(), List.of(star), Map.of());
    }

    @Test
    void findsEveryModeOfTwentyStarsInItsShare() {
        checkModes(500, 4e-3);
    }

    @Tag("slow")
    @Test
    void findsEveryModeOfTwentyStarsInItsShareWithManyDraws() {
        checkModes(20_000, 1e-3);
    }

    private static void checkModes(int draws, double stepOfBaseline) {
        int modes = 0;
        for (StarVelocities star : FewVisits.stars(20, 1)) {
            Chains chains = joker(declared(star), draws);
            ModeMasses exact = ModeMasses.of(star, BOUNDS, stepOfBaseline);
            double[] counts = exact.count(chains.element(0));
            for (int m = 0; m < counts.length; m++) {
                double mass = exact.masses()[m];
                if (mass > 0.01) {
                    modes++;
                    // Independent draws at the worst: of some 150 modes one is 4.6 standard errors off in a thousand
                    // tests. The
                    // count is whole, and the edge of a mode is known to a step of the plain grid.
                    double error = Math.sqrt(draws * mass * (1 - mass));
                    assertEquals(draws * mass, counts[m], 4.6 * error + 1, star.name() + ", mode " + m);
                }
            }
            double[] frequencies =
                    Arrays.stream(chains.element(0)).map(p -> 1 / p).sorted().toArray();
            double distance = ModeMasses.distance(star, BOUNDS, stepOfBaseline, frequencies);
            // Kolmogorov: a distance of 2.2/√n has a probability of 1e-4.
            assertTrue(distance < 2.2 / Math.sqrt(draws), star.name() + " differs by " + distance);
        }
        assertTrue(modes > 100, "these stars have " + modes + " modes, too few to tell");
    }

    /** Against the draws of the marginal posterior, whose u is exactly normal. */
    @Test
    void linearParametersHaveTheirPosterior() {
        int draws = 4000;
        for (StarVelocities star : FewVisits.stars(3, 1)) {
            Chains chains = joker(declared(star), draws);
            Reporter reporter = new MarginalBinaryPosterior(star, Stars.PRIORS, BOUNDS).newReporter();
            RandomStream random = RandomStream.of(9, RandomStream.Purpose.REPORT, 0);
            double[][] other = new double[draws][5];
            for (double[] values : other) {
                reporter.report(new double[] {random.nextGaussian()}, random, values);
            }
            // Reported: P, lnP, a, b, v0.
            for (int k = 2; k < 5; k++) {
                int element = k;
                double[] one = chains.element(k);
                double[] two = Arrays.stream(other)
                        .mapToDouble(values -> values[element])
                        .toArray();
                Arrays.sort(one);
                Arrays.sort(two);
                double distance = distance(one, two);
                // Two samples of n: 2.2 √(2/n) has a probability of 1e-4.
                assertTrue(distance < 2.2 * Math.sqrt(2.0 / draws), star.name() + ", " + k + ": " + distance);
            }
        }
    }

    private static double distance(double[] one, double[] two) {
        double greatest = 0;
        int below = 0;
        for (int i = 0; i < one.length; i++) {
            while (below < two.length && two[below] <= one[i]) {
                below++;
            }
            greatest = Math.max(greatest, Math.abs((double) (i + 1) / one.length - (double) below / two.length));
        }
        return greatest;
    }

    /** Rejection knows nothing of the map from u to periods: both agree only if both are right. */
    @Test
    void theCoordinateOfTheMarginalPosteriorIsStandardNormal() {
        int draws = 4000;
        for (StarVelocities star : FewVisits.stars(6, 1)) {
            Chains chains = joker(new MarginalBinaryPosterior(star, Stars.PRIORS, BOUNDS), draws);
            double[] u = Arrays.stream(chains.positions()[0])
                    .mapToDouble(position -> position[0])
                    .sorted()
                    .toArray();
            double greatest = 0;
            for (int i = 0; i < draws; i++) {
                greatest = Math.max(greatest, Math.abs(StandardNormal.below(u[i]) - (i + 0.5) / draws));
            }
            assertTrue(greatest < 2.2 / Math.sqrt(draws), star.name() + " differs by " + greatest);
        }
    }

    /** One by one from the definition, with the prior over the density of a shifted grid as the weight. */
    @Test
    void weightsAreLikelihoodTimesPriorOverTheProposals() {
        StarVelocities star = FewVisits.stars(5, 2).get(4);
        LogDensity density = declared(star).newLogDensity();
        Proposals proposals = Offering.of(density, Proposals.class).orElseThrow();
        double[] values = new double[proposals.batch()];
        double[] weights = new double[proposals.batch()];
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0);
        OrbitMarginal marginal = new OrbitMarginal(star, Stars.PRIORS);
        proposals.propose(random, values, weights);
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            int next = k + 1 < values.length ? k + 1 : k - 1;
            double step = Math.abs(Math.exp(-values[k]) - Math.exp(-values[next]));
            double prior = 2 * values[k] + Math.log(step) - Math.log(BOUNDS.longest() - BOUNDS.shortest());
            // The weights of a batch are sums over a grid: exp of what is missing is the same for all points.
            double missing = weights[k] - marginal.evaluate(values[k]) - prior;
            boolean seam = k + 1 < values.length && Math.abs(missing - sum / Math.max(1, k)) > 0.1;
            sum += seam ? sum / Math.max(1, k) : missing;
            if (k > 0 && !seam) {
                // A difference of two frequencies loses seven digits.
                assertEquals(sum / (k + 1), missing, 1e-6, "at " + k);
            }
            assertTrue(weights[k] <= proposals.logBound(), "the bound is exceeded at " + Math.exp(values[k]) + " d");
        }
    }

    @Test
    void proposalsHaveThePriorOfThePeriod() {
        StarVelocities star = FewVisits.stars(1, 2).get(0);
        // With errors beyond all velocities the likelihood is flat: weights are those of the prior alone.
        double[] error = new double[star.size()];
        Arrays.fill(error, 1e6);
        Chains chains = joker(
                declared(new StarVelocities(star.name(), star.time(), star.velocity(), error, star.shift())), 4000);
        double[] periods = Arrays.stream(chains.element(0)).sorted().toArray();
        double greatest = 0;
        for (int i = 0; i < periods.length; i++) {
            double below = (periods[i] - BOUNDS.shortest()) / (BOUNDS.longest() - BOUNDS.shortest());
            greatest = Math.max(greatest, Math.abs(below - (i + 0.5) / periods.length));
        }
        assertTrue(greatest < 2.2 / Math.sqrt(periods.length), "differs by " + greatest);
    }

    @Test
    void isNotOfferedWhereTheErrorsMayGrow() {
        Posterior jitter = FewVisits.posterior(new BinaryModel(), FewVisits.stars(1, 1), Map.of("errors", "jitter"));
        assertThrows(UsageException.class, () -> joker(jitter, 10));
    }
}
