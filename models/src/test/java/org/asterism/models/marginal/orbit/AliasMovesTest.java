package org.asterism.models.marginal.orbit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Jump;
import org.asterism.core.model.Offering;
import org.asterism.core.model.Posterior;
import org.asterism.core.random.RandomStream;
import org.asterism.models.binary.BinaryPopulationModel;
import org.asterism.models.marginal.Posteriors;
import org.asterism.samplers.nuts.NutsSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The declared population whose chains jump between aliases has the exact posterior; one without jumps has not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AliasMovesTest {
    private static final int STARS = 20;

    /** What is below, where no chain jumps, moves the means by less than 0.005 standard deviations. */
    private static final PeriodBounds BOUNDS = new PeriodBounds(1, Math.exp(10));

    private static final Map<String, String> OPTIONS = Map.of("P.lower", "1", "P.upper", "30");

    private final List<StarVelocities> twenty = FewVisits.stars(STARS, 1);
    private final Posterior ofTwenty = declared(twenty);
    private final double[] exact = exact(twenty);

    private static Posterior declared(List<StarVelocities> stars) {
        return FewVisits.posterior(new BinaryPopulationModel(), stars, OPTIONS);
    }

    /** Means and standard deviations of mu and lnsigma, from the integral over both. */
    private static double[] exact(List<StarVelocities> stars) {
        MarginalPopulationPosterior posterior = new MarginalPopulationPosterior(
                stars, FewVisits.names(stars), Stars.PRIORS, new PopulationBounds(1, 10, -2, 3), BOUNDS);
        double[] natural = new double[2];
        double[] sums = new double[4];
        Posteriors.integrate(posterior, 20, (position, weight) -> {
            posterior.parameters().constrain(position, natural);
            for (int k = 0; k < 2; k++) {
                sums[k] += weight * natural[k];
                sums[2 + k] += weight * natural[k] * natural[k];
            }
        });
        return new double[] {
            sums[0], sums[1], Math.sqrt(sums[2] - sums[0] * sums[0]), Math.sqrt(sums[3] - sums[1] * sums[1])
        };
    }

    /** How many standard errors the means of a parameter over the chains are off, and that error in posterior widths. */
    private double[] off(Chains chains, int parameter) {
        double[] means = chains.means(parameter);
        double mean = Arrays.stream(means).average().orElseThrow();
        double squares = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum();
        double error = Math.sqrt(squares / (means.length - 1) / means.length);
        return new double[] {(mean - exact[parameter]) / error, error / exact[2 + parameter]};
    }

    @Test
    void chainsThatJumpHaveTheExactPopulation() {
        check(150, 150, 0.15);
    }

    @Tag("slow")
    @Test
    void chainsThatJumpHaveTheExactPopulationWithManyDraws() {
        check(1000, 6000, 0.03);
    }

    private void check(int tune, int draws, double accuracy) {
        Chains chains = Chains.of(ofTwenty, new NutsSampler(), Map.of(), new Chains.Plan(8, tune, draws), 3);
        for (int k = 0; k < 2; k++) {
            double[] off = off(chains, k);
            // Student's t with 7 degrees of freedom: beyond 6.4 lies a share of 4e-4.
            assertEquals(0, off[0], 6.4, "standard errors of parameter " + k);
            assertTrue(off[1] < accuracy, "the error of parameter " + k + " says too little: " + off[1]);
        }
        double[] lnSigma = chains.element(1);
        double mean = Arrays.stream(lnSigma).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(lnSigma)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
        // An error of the mean of e widths is one of about e of the width, for a distribution that is nearly normal.
        assertEquals(exact[3], sd, 6 * accuracy * exact[3]);
    }

    /** All chains start at the best period of each star, and agree with one another on what is wrong. */
    @Test
    void chainsThatDoNotJumpMissThePopulation() {
        Chains chains =
                Chains.of(ofTwenty, new NutsSampler(), Map.of("jumps", "none"), new Chains.Plan(4, 300, 300), 3);
        double mu = Arrays.stream(chains.means(0)).average().orElseThrow();
        assertTrue(Math.abs(mu - exact[0]) > 3 * exact[2], "mu " + mu + ", exact " + exact[0] + " ± " + exact[2]);
    }

    /**
     * Stein's identities of the declared density, over the coordinates of the sampler: E[∂ ln p/∂x] = 0 for all of a star, and
     * E[x ∂ ln p/∂x] = −1 for a, b, v0. They hold for draws given mu and lnsigma, and fail where a coordinate is not
     * what it is taken for.
     */
    @Test
    void jumpsDrawFromTheDeclaredConditional() {
        List<StarVelocities> stars = FewVisits.stars(5, 4);
        Posterior posterior = declared(stars);
        Differentiable density = (Differentiable) posterior.newLogDensity();
        Jump jump = Offering.of(density, Jump.class).orElseThrow();
        RandomStream random = RandomStream.of(7, RandomStream.Purpose.SAMPLING, 0);
        double[] position = posterior.start().position().clone();
        double[] population = {position[0], position[1]};
        int size = position.length;
        int draws = 20_000;
        double[] gradient = new double[size];
        double[][] sums = new double[4][size];
        for (int i = 0; i < draws; i++) {
            jump.jump(position, random);
            density.logDensityAndGradient(position, gradient);
            for (int k = 2; k < size; k++) {
                double product = position[k] * gradient[k] + 1;
                sums[0][k] += gradient[k] / draws;
                sums[1][k] += gradient[k] * gradient[k] / draws;
                sums[2][k] += product / draws;
                sums[3][k] += product * product / draws;
            }
        }
        assertArrayEquals(population, new double[] {position[0], position[1]});
        for (int k = 2; k < size; k++) {
            // Independent draws: of some forty sums one is 5 standard errors off in 4e4 tests.
            assertEquals(0, sums[0][k], 5 * Math.sqrt(sums[1][k] / draws), "slope along coordinate " + k);
            if (k >= 2 + stars.size()) {
                assertEquals(0, sums[2][k], 5 * Math.sqrt(sums[3][k] / draws), "width of coordinate " + k);
            }
        }
    }

    /** The whole distribution of ln P given the population is that which the report of the marginal posterior draws. */
    @Test
    void jumpsReachEveryAliasInItsShare() {
        List<StarVelocities> stars = FewVisits.stars(4, 1);
        Posterior posterior = declared(stars);
        Jump jump = Offering.of(posterior.newLogDensity(), Jump.class).orElseThrow();
        RandomStream random = RandomStream.of(8, RandomStream.Purpose.SAMPLING, 0);
        double[] position = posterior.start().position().clone();
        double[] natural = new double[position.length];
        posterior.parameters().constrain(position, natural);
        int draws = 5000;
        double[][] frequencies = new double[stars.size()][draws];
        double crossed = 0;
        for (int i = 0; i < draws; i++) {
            crossed += jump.jump(position, random);
            for (int n = 0; n < stars.size(); n++) {
                frequencies[n][i] = Math.exp(-position[2 + n]);
            }
        }
        assertTrue(crossed > draws, "stars went to another alias " + crossed + " times");
        for (int n = 0; n < stars.size(); n++) {
            Arrays.sort(frequencies[n]);
            double distance = distance(stars.get(n), natural[0], natural[1], frequencies[n]);
            // Kolmogorov: a distance of 2.2/√n has a probability of 1e-4.
            assertTrue(distance < 2.2 / Math.sqrt(draws), "star " + n + " differs by " + distance);
        }
    }

    /** From the distribution on a plain even grid in frequency, where dlnP = df/f. */
    private static double distance(StarVelocities star, double mu, double lnSigma, double[] frequencies) {
        OrbitMarginal marginal = new OrbitMarginal(star, Stars.PRIORS);
        double low = 1 / BOUNDS.longest();
        int size = (int) Math.ceil((1 / BOUNDS.shortest() - low) * star.baseline() / 1e-3);
        double step = (1 / BOUNDS.shortest() - low) / size;
        double[] mass = new double[size];
        LogSum total = new LogSum();
        for (int k = 0; k < size; k++) {
            double lnP = -Math.log(low + (k + 0.5) * step);
            double z = (lnP - mu) * Math.exp(-lnSigma);
            mass[k] = marginal.evaluate(lnP) + lnP - 0.5 * z * z;
            total.add(mass[k]);
        }
        double greatest = 0;
        double below = 0;
        int counted = 0;
        for (int k = 0; k < size; k++) {
            below += Math.exp(mass[k] - total.value());
            while (counted < frequencies.length && frequencies[counted] < low + (k + 1) * step) {
                counted++;
            }
            greatest = Math.max(greatest, Math.abs(below - (double) counted / frequencies.length));
        }
        return greatest;
    }

    /** Periods beyond the bounds, from where no jump would lead back, stay as they are. */
    @Test
    void periodsBeyondTheBoundsStay() {
        List<StarVelocities> stars = FewVisits.stars(3, 1);
        Posterior posterior = declared(stars);
        Jump jump = Offering.of(posterior.newLogDensity(), Jump.class).orElseThrow();
        double[] position = posterior.start().position().clone();
        position[3] = Math.log(0.9);
        double[] before = position.clone();
        jump.jump(position, RandomStream.of(8, RandomStream.Purpose.SAMPLING, 0));
        for (int k = 2; k < position.length; k++) {
            boolean second = (k - 2) % stars.size() == 1;
            assertEquals(second, before[k] == position[k], "coordinate " + k);
        }
    }
}
