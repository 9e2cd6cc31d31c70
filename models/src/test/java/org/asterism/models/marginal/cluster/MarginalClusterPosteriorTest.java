package org.asterism.models.marginal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.random.RandomStream;
import org.asterism.models.marginal.Differences;
import org.asterism.models.marginal.Posteriors;
import org.asterism.models.marginal.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distances of a cluster integrate out to a stated error, and are drawn exactly. */
class MarginalClusterPosteriorTest {
    private static final DistancePriors PRIORS = new DistancePriors(1, 2, -8, 0);
    /** From clear to hopeless, one of them negative. */
    private static final Parallaxes POOR =
            new Parallaxes(new double[] {2.0, 1.7, 2.4, 0.3, -0.2}, new double[] {0.1, 0.3, 0.2, 0.4, 0.5});

    private static MarginalClusterPosterior posterior(Parallaxes data, int points) {
        return new MarginalClusterPosterior(data, Dim.of("star", data.size()), PRIORS, points);
    }

    private static Parallaxes reference() {
        double[][] columns = Shared.cluster();
        return new Parallaxes(columns[0], columns[1]);
    }

    private static double published(double mu, double lnStd, Parallaxes data, double[] r) {
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        double std = Math.exp(lnStd);
        double sum = new NormalDistribution(null, 1, 2).logDensity(mu)
                - Math.log(standard.cumulativeProbability(0.5))
                - Math.log(8);
        for (int n = 0; n < r.length; n++) {
            sum += new NormalDistribution(null, mu, std).logDensity(r[n])
                    - Math.log(standard.cumulativeProbability(mu / std))
                    + new NormalDistribution(null, 1 / r[n], data.error()[n]).logDensity(data.parallax()[n]);
        }
        return sum;
    }

    /** Against the midpoint rule over r with steps of 1e-4 kpc, a hundredth of the narrowest density. */
    @ParameterizedTest
    @CsvSource({"0.55, -1.6, 31, 1e-6", "0.5, -3, 9, 1e-4", "0.8, -0.7, 41, 1e-4", "0.45, -4.5, 9, 1e-7"})
    void densityIsTheIntegralOfThePublishedOne(double mu, double lnStd, int points, double tolerance) {
        MarginalClusterPosterior posterior = posterior(POOR, points);
        double sum = published(mu, lnStd, POOR, new double[0]);
        for (int n = 0; n < POOR.size(); n++) {
            double total = 0;
            for (double x : plain(mu, lnStd, POOR.parallax()[n], POOR.error()[n])) {
                total += x;
            }
            sum += Math.log(total);
        }
        double[] position = posterior.parameters().unconstrain(new double[] {mu, lnStd});
        double jacobian = posterior.parameters().constrain(position, new double[2]);
        double value = ((Differentiable) posterior.newLogDensity()).logDensity(position) - jacobian;
        assertEquals(sum, value, tolerance);
    }

    /** N(r | mu, s; r > 0) N(ϖ | 1/r, σ) dr at the middles of cells of 1e-4 kpc from zero to 6. */
    private static double[] plain(double mu, double lnStd, double parallax, double error) {
        double std = Math.exp(lnStd);
        double share = new NormalDistribution(null, 0, 1).cumulativeProbability(mu / std);
        double[] mass = new double[60_000];
        for (int k = 0; k < mass.length; k++) {
            double r = (k + 0.5) * 1e-4;
            double a = (r - mu) / std;
            double b = (parallax - 1 / r) / error;
            mass[k] = Math.exp(-0.5 * (a * a + b * b)) / (2 * Math.PI * std * error * share) * 1e-4;
        }
        return mass;
    }

    /** The gradient is that of the quadrature, so that it agrees however few the points and however poor the rule. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void gradientIsThatOfDifferences(int points) {
        MarginalClusterPosterior posterior = posterior(POOR, points);
        Differentiable density = (Differentiable) posterior.newLogDensity();
        Random random = new Random(7);
        double[] gradient = new double[2];
        for (int trial = 0; trial < 20; trial++) {
            double[] at = posterior
                    .parameters()
                    .unconstrain(new double[] {0.4 + 0.4 * random.nextDouble(), -5 + 4 * random.nextDouble()});
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
                        2e-3);
                // Truncation is (h/0.05)⁶/5000, with stars that fix ln mu to 0.05; rounding 1e-14 over h/4.
                assertEquals(difference, gradient[i], 1e-8 * Math.max(1, Math.abs(difference)), "trial " + trial);
            }
        }
    }

    /** Measured: 3e-7, 6e-9, 7e-10; what many points give counts as exact, and rounding of 400 is 1e-12. */
    @ParameterizedTest
    @CsvSource({"5, 1e-6", "7, 2e-8", "9, 2e-9", "15, 1e-11"})
    void errsAsStatedOnTheReferenceCluster(int points, double most) {
        Parallaxes data = reference();
        double[] start = posterior(data, 31).start().position();
        double exact = ((Differentiable) posterior(data, 31).newLogDensity()).logDensity(start);
        double value = ((Differentiable) posterior(data, points).newLogDensity()).logDensity(start);
        assertEquals(exact, value, most);
    }

    @Test
    void integralAndMomentsAreTheReference() {
        MarginalClusterPosterior posterior = posterior(reference(), MarginalClusterPosterior.POINTS);
        double[] natural = new double[2];
        double[] sums = new double[4];
        double logEvidence = Posteriors.integrate(posterior, 10, (position, weight) -> {
            posterior.parameters().constrain(position, natural);
            for (int k = 0; k < 2; k++) {
                sums[k] += weight * natural[k];
                sums[2 + k] += weight * natural[k] * natural[k];
            }
        });
        assertEquals(Shared.reference("cluster", "log_evidence"), logEvidence, 1e-7);
        String[] names = {"mu_r", "ln_std_r"};
        for (int k = 0; k < 2; k++) {
            double mean = Shared.reference("cluster", names[k], "mean");
            double sd = Shared.reference("cluster", names[k], "sd");
            assertEquals(mean, sums[k], 1e-6 * sd, "mean of " + names[k]);
            // A difference of squares of (mean/sd)² = 5e5 units keeps 1e-10.
            assertEquals(sd, Math.sqrt(sums[2 + k] - sums[k] * sums[k]), 1e-5 * sd, "sd of " + names[k]);
        }
    }

    @Test
    void starsHaveTheMomentsOfTheReference() {
        MarginalClusterPosterior posterior = posterior(reference(), MarginalClusterPosterior.POINTS);
        Reporter reporter = posterior.newReporter();
        RandomStream random = RandomStream.of(2, RandomStream.Purpose.REPORT, 0);
        int draws = 4000;
        double[][] positions = Posteriors.draw(posterior, 10, draws, new Random(4));
        double[] values = new double[3 + 256];
        double[] exact = new double[5];
        double[] sd = new double[5];
        double[] mean = new double[5];
        double[] square = new double[5];
        for (int n = 0; n < 5; n++) {
            exact[n] = Shared.reference("cluster", "r[" + n + "]", "mean");
            sd[n] = Shared.reference("cluster", "r[" + n + "]", "sd");
        }
        for (double[] position : positions) {
            reporter.report(position, random, values);
            for (int n = 0; n < 5; n++) {
                double z = (values[3 + n] - exact[n]) / sd[n];
                mean[n] += z / draws;
                square[n] += z * z / draws;
            }
        }
        for (int n = 0; n < 5; n++) {
            // Independent draws: four standard errors of the mean and of the variance of a normal.
            assertEquals(0, mean[n], 4 / Math.sqrt(draws), "mean of r of star " + n);
            assertEquals(1, square[n], 4 * Math.sqrt(2.0 / draws), "variance of r of star " + n);
        }
    }

    /** The whole distribution, also where it is far from normal. */
    @ParameterizedTest
    @CsvSource({"0.55, -1.6", "0.6, -0.4", "0.5, -4"})
    void distancesAreDrawnFromTheirConditionalDistribution(double mu, double lnStd) {
        DistanceLaplace laplace = new DistanceLaplace();
        DistanceDraw draw = new DistanceDraw();
        RandomStream random = RandomStream.of(9, RandomStream.Purpose.REPORT, 0);
        int draws = 50_000;
        for (int n = 0; n < POOR.size(); n++) {
            double error = POOR.error()[n];
            laplace.set(POOR.parallax()[n], 1 / (error * error), mu, Math.exp(-2 * lnStd));
            double[] r = new double[draws];
            for (int i = 0; i < draws; i++) {
                r[i] = draw.draw(laplace, random);
            }
            java.util.Arrays.sort(r);
            double[] mass = plain(mu, lnStd, POOR.parallax()[n], error);
            double total = java.util.Arrays.stream(mass).sum();
            double below = 0;
            double greatest = 0;
            int counted = 0;
            for (int k = 0; k < mass.length; k++) {
                below += mass[k] / total;
                while (counted < draws && r[counted] < (k + 1) * 1e-4) {
                    counted++;
                }
                greatest = Math.max(greatest, Math.abs(below - (double) counted / draws));
            }
            // Kolmogorov: a distance of 1.95/√n has a probability of 0.001.
            assertTrue(greatest < 1.95 / Math.sqrt(draws), "star " + n + " differs by " + greatest);
        }
    }

    @Test
    void reportsTheLogDensityOfWhatItReports() {
        MarginalClusterPosterior posterior = posterior(POOR, 9);
        double[] values = new double[3 + POOR.size()];
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.REPORT, 0);
        double logProb = posterior.newReporter().report(posterior.start().position(), random, values);
        double[] r = java.util.Arrays.copyOfRange(values, 3, values.length);
        assertEquals(published(values[0], values[1], POOR, r), logProb, 1e-10 * Math.abs(logProb));
        assertEquals(Math.exp(values[1]), values[2]);
    }

    @Test
    void startsAtTheModeWithTheWidthsOfTheCurvature() {
        MarginalClusterPosterior posterior = posterior(reference(), 9);
        StartPoint start = posterior.start();
        double[] gradient = new double[2];
        ((Differentiable) posterior.newLogDensity()).logDensityAndGradient(start.position(), gradient);
        for (int i = 0; i < 2; i++) {
            // The climb stops at a promise of 1e-8, that is at 1e-4 of the widths.
            assertEquals(0, gradient[i] * start.scale()[i], 2e-4);
        }
        double sd = Shared.reference("cluster", "mu_r", "sd") / Shared.reference("cluster", "mu_r", "mean");
        // In ln mu_r; the curvature at the mode of a slightly skew posterior of 256 stars.
        assertEquals(sd, start.scale()[0], 0.02 * sd);
    }

    @Test
    void refusesDataThatDoNotMatch() {
        assertThrows(IllegalArgumentException.class, () -> new Parallaxes(new double[2], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> posterior(POOR, 0));
        assertThrows(IllegalArgumentException.class, () -> new DistancePriors(1, 2, 0, 0));
    }
}
