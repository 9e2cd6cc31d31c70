package org.asterism.models.marginal.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Reporter;
import org.asterism.core.random.RandomStream;
import org.asterism.models.LogNormalisers;
import org.asterism.models.marginal.Differences;
import org.asterism.models.marginal.Posteriors;
import org.asterism.models.marginal.Shared;
import org.junit.jupiter.api.Test;

/** A population's density is the product of its stars' integrals, and its stars are drawn given the population. */
class MarginalPopulationPosteriorTest {
    private static final PopulationBounds POPULATION = new PopulationBounds(1, 10, -2, 3);
    private static final PeriodBounds WIDE = new PeriodBounds(0.5, 1e5);
    private static final PeriodBounds NARROW = new PeriodBounds(1.5, 200);

    /** Two stars with tens of modes, two with one. */
    private static List<StarVelocities> simulated() {
        return List.of(
                Stars.simulated(2, 5, 60, 5, 1),
                Stars.simulated(4, 5, 60, 7, 1),
                Stars.simulated(5, 12, 60, 4, 1),
                Stars.simulated(6, 20, 60, 11, 0.5));
    }

    private static MarginalPopulationPosterior posterior(List<StarVelocities> stars, PeriodBounds bounds) {
        Dim dim = Dim.of("star", stars.stream().map(StarVelocities::name).toList());
        return new MarginalPopulationPosterior(stars, dim, Stars.PRIORS, POPULATION, bounds);
    }

    private static double[] position(MarginalPopulationPosterior posterior, double mu, double lnSigma) {
        return posterior.parameters().unconstrain(new double[] {mu, lnSigma});
    }

    /** ln P and ln (L dlnP) on a plain even grid in frequency, where dlnP = df/f. */
    private static double[][] plain(StarVelocities star, PeriodBounds bounds) {
        OrbitMarginal marginal = new OrbitMarginal(star, Stars.PRIORS);
        double low = 1 / bounds.longest();
        double high = 1 / bounds.shortest();
        int size = (int) Math.ceil((high - low) * star.baseline() / 2e-4);
        double step = (high - low) / size;
        double[][] plain = new double[2][size];
        for (int k = 0; k < size; k++) {
            plain[0][k] = -Math.log(low + (k + 0.5) * step);
            plain[1][k] = marginal.evaluate(plain[0][k]) + plain[0][k] + Math.log(step);
        }
        return plain;
    }

    private static double integral(double[][] plain, double mu, double lnSigma) {
        LogSum sum = new LogSum();
        for (int k = 0; k < plain[0].length; k++) {
            sum.add(plain[1][k] + LogNormalisers.normal(plain[0][k], mu, Math.exp(lnSigma)));
        }
        return sum.value();
    }

    @Test
    void densityIsTheProductOfPlainSums() {
        List<StarVelocities> stars = simulated();
        MarginalPopulationPosterior posterior = posterior(stars, NARROW);
        Differentiable density = (Differentiable) posterior.newLogDensity();
        List<double[][]> plain = stars.stream().map(star -> plain(star, NARROW)).toList();
        for (double[] at : new double[][] {{1.8, -0.5}, {1.3, 0.4}, {2.6, -1.5}, {1.9, -1.95}, {2.5, 1.5}}) {
            double[] position = position(posterior, at[0], at[1]);
            double jacobian = posterior.parameters().constrain(position, new double[2]);
            double sum = -Math.log(9.0 * 5.0);
            for (double[][] star : plain) {
                sum += integral(star, at[0], at[1]);
            }
            // The plain sums are off by their steps squared, 2e-5; the bins by at most 1.2e-7 each at lnsigma −2.
            assertEquals(sum, density.logDensity(position) - jacobian, 1e-4, "at " + at[0] + ", " + at[1]);
        }
    }

    @Test
    void gradientIsThatOfDifferences() {
        MarginalPopulationPosterior posterior = posterior(simulated(), NARROW);
        Differentiable density = (Differentiable) posterior.newLogDensity();
        Random random = new Random(3);
        double[] gradient = new double[2];
        for (int trial = 0; trial < 20; trial++) {
            double[] at = position(posterior, 1.2 + 3 * random.nextDouble(), -1.8 + 3 * random.nextDouble());
            density.logDensityAndGradient(at, gradient);
            for (int i = 0; i < 2; i++) {
                int along = i;
                double difference = Differences.of(
                        x -> {
                            double[] moved = at.clone();
                            moved[along] = x;
                            return density.logDensity(moved);
                        },
                        at[i],
                        1e-2);
                // Rounding: 1e-14 of the density, about 100, over h/4.
                assertEquals(difference, gradient[i], 1e-8 * Math.max(1, Math.abs(difference)));
            }
        }
    }

    /** What the two-point rule errs by at the most, and what pruning drops, both against all cells one by one. */
    @Test
    void binsAndPruningLoseLessThanTheyStateWithinThePlausibleBox() {
        double width = Math.exp(-2) / PeriodBins.BINS_TO_SIGMA;
        List<PeriodBins> all = new ArrayList<>();
        List<PeriodGrid> grids = new ArrayList<>();
        for (StarVelocities star : simulated()) {
            grids.add(GridRefinement.grid(star, Stars.PRIORS, WIDE, width, 100));
            all.add(PeriodBins.of(grids.get(grids.size() - 1), width));
        }
        PlausiblePopulations box = PlausiblePopulations.of(all, POPULATION);
        for (int n = 0; n < all.size(); n++) {
            StarIntegral whole = new StarIntegral(all.get(n));
            PeriodBins kept = box.prune(all.get(n));
            StarIntegral pruned = new StarIntegral(kept);
            for (double mu : new double[] {box.muLower(), 2, box.muUpper()}) {
                for (double lnSigma : new double[] {box.sigmaLower(), 0, box.sigmaUpper()}) {
                    double exact = whole.evaluate(mu, lnSigma);
                    // DROPPED itself is below the rounding of the sums.
                    assertEquals(exact, pruned.evaluate(mu, lnSigma), 1e-11, "pruned star " + n);
                    LogSum cells = new LogSum();
                    PeriodGrid grid = grids.get(n);
                    for (int c = 0; c < grid.cells(); c++) {
                        for (int q = 0; q < PeriodGrid.POINTS; q++) {
                            cells.add(grid.logMass(c, q)
                                    + LogNormalisers.normal(grid.point(c, q), mu, Math.exp(lnSigma)));
                        }
                    }
                    double peak = all.get(n).logScale() + LogNormalisers.normal(0, 0, Math.exp(lnSigma));
                    double stated = Math.pow(0.5 * width / Math.exp(lnSigma), 4) / 8;
                    // Of the greatest density, as stated; to rounding where the bins are very narrow.
                    assertEquals(
                            Math.exp(cells.value() - peak),
                            Math.exp(exact - peak),
                            stated + 1e-12,
                            "bins of star " + n + " at " + mu + ", " + lnSigma);
                }
            }
        }
    }

    @Test
    void aStarWithOneModeKeepsOneBinOrTwo() {
        double width = Math.exp(-2) / PeriodBins.BINS_TO_SIGMA;
        List<PeriodBins> all = new ArrayList<>();
        for (StarVelocities star : Stars.apogee()) {
            all.add(PeriodBins.of(GridRefinement.grid(star, Stars.PRIORS, WIDE, width, 100), width));
        }
        PlausiblePopulations box = PlausiblePopulations.of(all, POPULATION);
        for (PeriodBins star : all) {
            assertTrue(box.prune(star).bins() <= 2, box.prune(star).bins() + " of " + star.bins());
        }
    }

    @Test
    void reportsTheLogDensityOfWhatItReports() {
        List<StarVelocities> stars = simulated();
        MarginalPopulationPosterior posterior = posterior(stars, NARROW);
        double[] values = new double[2 + 4 * stars.size()];
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.REPORT, 0);
        double logProb = posterior.newReporter().report(position(posterior, 1.9, -0.4), random, values);
        double plain = -Math.log(9.0 * 5.0);
        for (int n = 0; n < stars.size(); n++) {
            StarVelocities star = stars.get(n);
            double lnP = values[2 + n];
            double a = values[6 + n];
            double b = values[10 + n];
            double v0 = values[14 + n];
            plain += LogNormalisers.normal(lnP, 1.9, Math.exp(-0.4)) + Stars.PRIORS.logDensity(a, b, v0);
            for (int i = 0; i < star.size(); i++) {
                double angle = 2 * Math.PI * (star.time()[i] + star.shift()) / Math.exp(lnP);
                double model = a * Math.cos(angle) + b * Math.sin(angle) + v0;
                plain += LogNormalisers.normal(star.velocity()[i], model, star.error()[i]);
            }
        }
        assertEquals(plain, logProb, 1e-10 * Math.abs(plain));
    }

    /** The whole distribution of ln P of a star with tens of modes, given the population. */
    @Test
    void periodsAreDrawnFromTheirConditionalDistribution() {
        List<StarVelocities> stars = simulated();
        MarginalPopulationPosterior posterior = posterior(stars, NARROW);
        Reporter reporter = posterior.newReporter();
        RandomStream random = RandomStream.of(8, RandomStream.Purpose.REPORT, 0);
        double mu = 1.6;
        double lnSigma = -0.9;
        double[] position = position(posterior, mu, lnSigma);
        double[] values = new double[2 + 4 * stars.size()];
        int draws = 20_000;
        double[][] periods = new double[2][draws];
        for (int i = 0; i < draws; i++) {
            reporter.report(position, random, values);
            periods[0][i] = values[2];
            periods[1][i] = values[3];
        }
        for (int n = 0; n < 2; n++) {
            java.util.Arrays.sort(periods[n]);
            double[][] plain = plain(stars.get(n), NARROW);
            double total = integral(plain, mu, lnSigma);
            double below = 0;
            double greatest = 0;
            int counted = 0;
            // From long periods, where the frequencies begin, to short ones.
            for (int k = 0; k < plain[0].length; k++) {
                below += Math.exp(plain[1][k] + LogNormalisers.normal(plain[0][k], mu, Math.exp(lnSigma)) - total);
                while (counted < draws && periods[n][draws - 1 - counted] > plain[0][k]) {
                    counted++;
                }
                greatest = Math.max(greatest, Math.abs(below - (double) counted / draws));
            }
            // Kolmogorov: a distance of 1.95/√n has a probability of 0.001.
            assertTrue(greatest < 1.95 / Math.sqrt(draws), "star " + n + " differs by " + greatest);
        }
    }

    @Test
    void integralAndMomentsAreTheReference() {
        MarginalPopulationPosterior posterior = posterior(Stars.apogee(), WIDE);
        double[] natural = new double[2];
        double[] sums = new double[4];
        double logEvidence = Posteriors.integrate(posterior, 40, (position, weight) -> {
            posterior.parameters().constrain(position, natural);
            for (int k = 0; k < 2; k++) {
                sums[k] += weight * natural[k];
                sums[2 + k] += weight * natural[k] * natural[k];
            }
        });
        String[] names = {"mu", "lnsigma"};
        for (int k = 0; k < 2; k++) {
            double mean = Shared.reference("binary-population", names[k], "mean");
            double sd = Shared.reference("binary-population", names[k], "sd");
            assertEquals(mean, sums[k], 1e-4 * sd, "mean of " + names[k]);
            assertEquals(sd, Math.sqrt(sums[2 + k] - sums[k] * sums[k]), 1e-3 * sd, "sd of " + names[k]);
        }
        assertEquals(Shared.reference("binary-population", "log_evidence"), logEvidence, 1e-4);
    }

    @Test
    void starsHaveTheMomentsOfTheReference() {
        List<StarVelocities> stars = Stars.apogee();
        MarginalPopulationPosterior posterior = posterior(stars, WIDE);
        Reporter reporter = posterior.newReporter();
        RandomStream random = RandomStream.of(2, RandomStream.Purpose.REPORT, 0);
        int draws = 4000;
        double[][] positions = Posteriors.draw(posterior, 40, draws, new Random(4));
        double[] values = new double[2 + 4 * 14];
        String[] names = {"lnP", "a", "b", "v0"};
        double[][] mean = new double[4][4];
        double[][] square = new double[4][4];
        double[][] exact = new double[4][4];
        double[][] sd = new double[4][4];
        for (int n = 0; n < 4; n++) {
            for (int k = 0; k < 4; k++) {
                String star = stars.get(n).name();
                exact[n][k] = Shared.reference("binary-population", "sources", star, names[k], "mean");
                sd[n][k] = Shared.reference("binary-population", "sources", star, names[k], "sd");
            }
        }
        for (double[] position : positions) {
            reporter.report(position, random, values);
            for (double value : values) {
                assertTrue(Double.isFinite(value));
            }
            for (int n = 0; n < 4; n++) {
                for (int k = 0; k < 4; k++) {
                    double z = (values[2 + k * 14 + n] - exact[n][k]) / sd[n][k];
                    mean[n][k] += z / draws;
                    square[n][k] += z * z / draws;
                }
            }
        }
        for (int n = 0; n < 4; n++) {
            for (int k = 0; k < 4; k++) {
                // Independent draws: four standard errors of the mean and of the variance of a normal.
                assertEquals(0, mean[n][k], 4 / Math.sqrt(draws), names[k] + " of star " + n);
                assertEquals(1, square[n][k], 4 * Math.sqrt(2.0 / draws), names[k] + " of star " + n);
            }
        }
    }

    @Test
    void refusesWhatItCannotIntegrate() {
        List<StarVelocities> stars = simulated();
        Dim dim = Dim.of("star", 4);
        PopulationBounds thin = new PopulationBounds(1, 10, -9, 3);
        IllegalArgumentException tooThin = assertThrows(
                IllegalArgumentException.class,
                () -> new MarginalPopulationPosterior(stars, dim, Stars.PRIORS, thin, NARROW));
        assertTrue(tooThin.getMessage().contains("greater lower bound"), tooThin.getMessage());
        PeriodBounds short1 = new PeriodBounds(1e-8, 1);
        IllegalArgumentException tooShort = assertThrows(
                IllegalArgumentException.class,
                () -> new MarginalPopulationPosterior(stars, dim, Stars.PRIORS, POPULATION, short1));
        assertTrue(tooShort.getMessage().contains("take a longer shortest period"), tooShort.getMessage());
    }
}
