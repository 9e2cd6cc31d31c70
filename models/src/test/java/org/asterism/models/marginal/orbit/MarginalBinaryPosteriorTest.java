package org.asterism.models.marginal.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Reporter;
import org.asterism.core.random.RandomStream;
import org.asterism.models.LogNormalisers;
import org.asterism.models.marginal.Differences;
import org.asterism.models.marginal.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One coordinate crosses all aliases, and its density is exact. */
class MarginalBinaryPosteriorTest {
    private static final PeriodBounds BOUNDS = new PeriodBounds(1.5, 20);

    private static MarginalBinaryPosterior posterior(StarVelocities star, PeriodBounds bounds) {
        return new MarginalBinaryPosterior(star, Stars.PRIORS, bounds);
    }

    private static Differentiable density(MarginalBinaryPosterior posterior) {
        return (Differentiable) posterior.newLogDensity();
    }

    /** Over the whole of ln P, not only by modes: the greatest distance of the two distribution functions. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4})
    void normalDrawsOfTheCoordinateGiveTheDistributionOfAPlainGrid(long seed) {
        StarVelocities star = Stars.simulated(seed, 5, 60, 5, 1);
        MarginalBinaryPosterior posterior = posterior(star, BOUNDS);
        Reporter reporter = posterior.newReporter();
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.REPORT, 0);
        double[] values = new double[5];
        double[] frequencies = new double[50_000];
        for (int i = 0; i < frequencies.length; i++) {
            reporter.report(new double[] {random.nextGaussian()}, random, values);
            frequencies[i] = 1 / values[0];
        }
        Arrays.sort(frequencies);
        double distance = ModeMasses.distance(star, BOUNDS, 2e-4, frequencies);
        // Kolmogorov: a distance of 1.95/√n has a probability of 0.001.
        assertTrue(distance < 1.95 / Math.sqrt(frequencies.length), "distance " + distance);
    }

    @Test
    void gradientIsThatOfDifferences() {
        Differentiable density = density(posterior(Stars.simulated(4, 5, 60, 5, 1), BOUNDS));
        double[] gradient = new double[1];
        for (double u = -3; u <= 3; u += 0.37) {
            double difference = Differences.of(x -> density.logDensity(new double[] {x}), u, 0.1);
            density.logDensityAndGradient(new double[] {u}, gradient);
            // The density is a parabola, so that only rounding is left: 1e-14 over h/4.
            assertEquals(difference, gradient[0], 1e-11);
        }
    }

    /** Also at the far ends, where the normal distribution has no mass in double precision. */
    @Test
    void isFiniteAnywhere() {
        MarginalBinaryPosterior posterior = posterior(Stars.simulated(1, 5, 60, 5, 1), BOUNDS);
        Differentiable density = density(posterior);
        double[] gradient = new double[1];
        double[] values = new double[5];
        Reporter reporter = posterior.newReporter();
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.REPORT, 0);
        for (double u = -45; u <= 45; u += 0.25) {
            double value = density.logDensityAndGradient(new double[] {u}, gradient);
            assertTrue(Double.isFinite(value) && Double.isFinite(gradient[0]), "at u = " + u);
            assertTrue(Double.isFinite(reporter.report(new double[] {u}, random, values)), "at u = " + u);
            for (double x : values) {
                assertTrue(Double.isFinite(x), "at u = " + u);
            }
            assertTrue(values[0] >= 1.5 * (1 - 1e-15) && values[0] <= 20 * (1 + 1e-15), "P = " + values[0]);
        }
    }

    @Test
    void reportsTheLogDensityOfWhatItReports() {
        StarVelocities star = Stars.simulated(2, 7, 60, 5, 1);
        MarginalBinaryPosterior posterior = posterior(star, BOUNDS);
        double[] values = new double[5];
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.REPORT, 0);
        double logProb = posterior.newReporter().report(new double[] {0.3}, random, values);
        assertEquals(Math.log(values[0]), values[1], 1e-15 * 10);
        double plain = -Math.log(18.5) + Stars.PRIORS.logDensity(values[2], values[3], values[4]);
        for (int i = 0; i < star.size(); i++) {
            double angle = 2 * Math.PI * (star.time()[i] + star.shift()) / values[0];
            double model = values[2] * Math.cos(angle) + values[3] * Math.sin(angle) + values[4];
            plain += LogNormalisers.normal(star.velocity()[i], model, star.error()[i]);
        }
        assertEquals(plain, logProb, 1e-11 * Math.abs(plain));
    }

    /**
     * Five velocities leave many modes. Their masses come from a plain grid of 2e-4/baseline in frequency, by the midpoint
     * rule; a mode there is what lies between two minima. Draws come from plain Hamiltonian Monte Carlo in u. The standard
     * error of a share is at most 0.5/√40000 = 0.25 %, and twice that where draws are correlated.
     */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5})
    void fiveVelocitiesGiveEachModeItsMass(long seed) {
        StarVelocities star = Stars.simulated(seed, 5, 60, 5, 1);
        ModeMasses modes = ModeMasses.of(star, BOUNDS, 2e-4);
        assertTrue(modes.above(1e-3) >= 10, "a star with " + modes.above(1e-3) + " modes shows nothing");
        MarginalBinaryPosterior posterior = posterior(star, BOUNDS);
        double[] periods = hamiltonian(posterior, 40_000, seed);
        double[] counted = modes.count(periods);
        for (int m = 0; m < modes.masses().length; m++) {
            if (modes.masses()[m] > 0.01) {
                assertEquals(modes.masses()[m], counted[m] / periods.length, 0.02, "mode " + m);
            }
        }
        // All modes at once: χ² has an sd of √(2 dof); the correlation of draws may double it.
        double dof = modes.above(1e-3);
        assertTrue(modes.chiSquare(counted) < 2 * (dof + 5 * Math.sqrt(2 * dof)), "χ² " + modes.chiSquare(counted));
    }

    private static double[] hamiltonian(MarginalBinaryPosterior posterior, int draws, long seed) {
        Differentiable density = density(posterior);
        Reporter reporter = posterior.newReporter();
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SAMPLING, 0);
        double[] values = new double[5];
        double[] periods = new double[draws];
        double[] gradient = new double[1];
        double[] u = posterior.start().position().clone();
        double value = density.logDensity(u);
        for (int i = 0; i < draws; i++) {
            double[] at = u.clone();
            double p = random.nextGaussian();
            double energy = 0.5 * p * p - value;
            double step = 0.3 + 0.4 * random.nextDouble();
            double there = density.logDensityAndGradient(at, gradient);
            for (int k = 0; k < 3; k++) {
                p += 0.5 * step * gradient[0];
                at[0] += step * p;
                there = density.logDensityAndGradient(at, gradient);
                p += 0.5 * step * gradient[0];
            }
            if (Math.log(random.nextDouble()) < energy - 0.5 * p * p + there) {
                u = at;
                value = there;
            }
            reporter.report(u, random, values);
            periods[i] = values[0];
        }
        return periods;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void integratesToTheEvidenceOfAPlainGrid(long seed) {
        StarVelocities star = Stars.simulated(seed, 5, 60, 5, 1);
        double logDensity = density(posterior(star, BOUNDS)).logDensity(new double[] {0});
        // The midpoint rule converges as the square of the step: 2e-5 with 2e-4, 2e-7 with 2e-5.
        double plain = ModeMasses.of(star, BOUNDS, 2e-5).logEvidence();
        assertEquals(plain, logDensity + LogNormalisers.HALF_LOG_TWO_PI, 1e-6);
    }

    @Test
    void evidenceOfTheReferenceStarIsTheReference() {
        StarVelocities star = Stars.apogee().get(0);
        PeriodGrid grid = GridRefinement.grid(star, Stars.PRIORS, BOUNDS, 0.02, 35);
        double evidence = Shared.reference("binary", "log_evidence");
        // ln L is the sum of squares of 1e4; the reference has its own rounding of that size.
        assertEquals(evidence, grid.logIntegral(1) - Math.log(18.5), 1e-8);
        double logTotal = grid.logIntegral(1);
        double mean = 0;
        double square = 0;
        double centre = Shared.reference("binary", "lnP", "mean");
        double sd = Shared.reference("binary", "lnP", "sd");
        for (int c = 0; c < grid.cells(); c++) {
            for (int q = 0; q < PeriodGrid.POINTS; q++) {
                double weight = Math.exp(grid.logMass(c, q) + grid.point(c, q) - logTotal);
                double z = (grid.point(c, q) - centre) / sd;
                mean += weight * z;
                square += weight * z * z;
            }
        }
        // The mean of the reference is given to 1e-16 in ln P, 1e-9 of its sd; its grid was its own.
        assertEquals(0, mean, 1e-5);
        assertEquals(1, Math.sqrt(square - mean * mean), 1e-5);
    }

    @Test
    void reportsTheMomentsOfTheReferenceStar() {
        StarVelocities star = Stars.apogee().get(0);
        Reporter reporter = posterior(star, BOUNDS).newReporter();
        RandomStream random = RandomStream.of(3, RandomStream.Purpose.REPORT, 0);
        String[] names = {"P", "lnP", "a", "b", "v0"};
        double[] exact = new double[5];
        double[] sd = new double[5];
        for (int k = 0; k < 5; k++) {
            exact[k] = Shared.reference("binary", names[k], "mean");
            sd[k] = Shared.reference("binary", names[k], "sd");
        }
        int draws = 40_000;
        double[] values = new double[5];
        double[] mean = new double[5];
        double[] square = new double[5];
        for (int i = 0; i < draws; i++) {
            reporter.report(new double[] {random.nextGaussian()}, random, values);
            for (int k = 0; k < 5; k++) {
                double z = (values[k] - exact[k]) / sd[k];
                mean[k] += z / draws;
                square[k] += z * z / draws;
            }
        }
        for (int k = 0; k < 5; k++) {
            // Four standard errors of the mean and of the variance of a normal.
            assertEquals(0, mean[k], 4 / Math.sqrt(draws), "mean of " + names[k]);
            assertEquals(1, square[k], 4 * Math.sqrt(2.0 / draws), "variance of " + names[k]);
        }
    }

    /** What the rejection in a cell rests on: (4/27)·2·0.016/4 = 0.0012 for a cubic. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void resolvedCellsAreAsNearTheirChordsAsDrawingAssumes(long seed) {
        StarVelocities star = Stars.simulated(seed, 5, 60, 5, 1);
        PeriodGrid grid = GridRefinement.grid(star, Stars.PRIORS, BOUNDS, 0.02, 35);
        OrbitMarginal marginal = new OrbitMarginal(star, Stars.PRIORS);
        int compared = 0;
        for (int c = 0; c < grid.cells(); c++) {
            if (grid.isResolved(c)) {
                for (double t = 0.125; t < 1; t += 0.125) {
                    double value = marginal.evaluate(grid.logPeriod(c) + t * grid.width(c));
                    double chord = (1 - t) * grid.logLikelihood(c) + t * grid.logLikelihood(c + 1);
                    assertEquals(chord, value, 0.002, "at ln P = " + grid.logPeriod(c));
                }
                compared++;
            }
        }
        assertTrue(compared > 1000, "only " + compared);
    }

    @Test
    void resolvesThePeakOfAStarAtHighSignalToNoise() {
        // The peak is 1e-6 wide in ln P; the scan steps over 1e-4.
        StarVelocities star = Stars.simulated(9, 30, 3000, 2.84, 0.005);
        PeriodGrid grid = GridRefinement.grid(star, Stars.PRIORS, BOUNDS, 0.02, 35);
        int best = grid.best();
        OrbitMarginal marginal = new OrbitMarginal(star, Stars.PRIORS);
        double centre = grid.logPeriod(best);
        marginal.evaluate(centre - 1e-7);
        double before = marginal.alongLogPeriod();
        marginal.evaluate(centre + 1e-7);
        double width = Math.sqrt(2e-7 / (before - marginal.alongLogPeriod()));
        List<Double> terms = new ArrayList<>();
        for (double z = -12; z <= 12; z += 0.05) {
            terms.add(marginal.evaluate(centre + z * width));
        }
        LogSum plain = new LogSum();
        terms.forEach(plain::add);
        // The trapezoid rule is exact to rounding for a normal; ln L is known to 1e-9 with squares of 1e7.
        assertEquals(plain.value() + Math.log(0.05 * width), grid.logIntegral(0), 1e-6);
    }
}
