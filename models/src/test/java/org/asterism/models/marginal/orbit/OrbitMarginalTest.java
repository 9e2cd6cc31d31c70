package org.asterism.models.marginal.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.asterism.core.random.RandomStream;
import org.asterism.models.LogNormalisers;
import org.asterism.models.marginal.Differences;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three-parameter algebra is that of the dense normal distribution. */
class OrbitMarginalTest {
    private static final LinearPriors PRIORS = Stars.PRIORS;

    private final StarVelocities star = Stars.simulated(3, 9, 40, 6, 0.8);
    private final OrbitMarginal marginal = new OrbitMarginal(star, PRIORS);

    /** The dense inverse has a condition of about 1e5 (2·100²·9 over 0.4²): 1e-11 of the squares is lost in it. */
    @ParameterizedTest
    @CsvSource({"0.4, 0", "1.0, 0", "1.791, 0", "1.791, 2.5", "3.0, 0", "3.0, 400", "6.0, 0", "9.0, 1"})
    void isTheDensityOfTheDenseNormal(double lnP, double added) {
        double dense = new DenseOrbit(star, PRIORS, lnP, added).logLikelihood();
        assertEquals(dense, marginal.evaluate(lnP, added), 1e-9 * Math.abs(dense));
    }

    @Test
    void weightsFollowTheAddedVarianceBackAndForth() {
        double quoted = marginal.evaluate(1.7);
        marginal.evaluate(1.7, 3);
        assertEquals(quoted, marginal.evaluate(1.7));
    }

    /** ln L varies over 0.02 in ln P here; with h = 2e-3 truncation is (h/0.02)⁶/5000 and rounding 1e-13/h = 1e-10. */
    @ParameterizedTest
    @CsvSource({"0.7, 0", "1.2, 0.5", "1.791, 0", "1.791, 3", "2.6, 0", "4.0, 1"})
    void slopesAreThoseOfDifferences(double lnP, double added) {
        double alongPeriod = Differences.of(x -> marginal.evaluate(x, added), lnP, 5e-4);
        double alongVariance = Differences.of(s -> marginal.evaluate(lnP, s), added, 1e-3);
        marginal.evaluate(lnP, added);
        assertEquals(alongPeriod, marginal.alongLogPeriod(), 1e-8 * Math.abs(alongPeriod));
        assertEquals(alongVariance, marginal.alongAddedVariance(), 1e-8 * Math.abs(alongVariance));
    }

    @Test
    void drawsHaveTheMomentsOfTheDenseConditional() {
        double lnP = 1.9;
        DenseOrbit dense = new DenseOrbit(star, PRIORS, lnP, 0);
        double[] mean = dense.mean();
        DMatrixRMaj covariance = dense.covariance();
        RandomStream random = RandomStream.of(5, RandomStream.Purpose.REPORT, 0);
        int draws = 200_000;
        double[] orbit = new double[3];
        double[] sum = new double[3];
        double[][] products = new double[3][3];
        marginal.evaluate(lnP);
        for (int i = 0; i < draws; i++) {
            marginal.draw(random, orbit);
            for (int j = 0; j < 3; j++) {
                sum[j] += orbit[j] - mean[j];
                for (int k = 0; k < 3; k++) {
                    products[j][k] += (orbit[j] - mean[j]) * (orbit[k] - mean[k]);
                }
            }
        }
        for (int j = 0; j < 3; j++) {
            double sd = Math.sqrt(covariance.get(j, j));
            assertEquals(0, sum[j] / draws, 5 * sd / Math.sqrt(draws), "mean " + j);
            for (int k = 0; k < 3; k++) {
                // The variance of a product of two normal deviates is s²t² + cov², at most 2 s²t².
                double error = 5 * sd * Math.sqrt(2 * covariance.get(k, k) / draws);
                assertEquals(covariance.get(j, k), products[j][k] / draws, error, "covariance " + j + k);
            }
        }
    }

    /** Bayes: L(P) = N(x | 0, Λ) N(v | Mx, C)/N(x | A⁻¹β, A⁻¹) at whatever x is drawn. */
    @Test
    void jointDensityOfADrawOverItsConditionalIsTheMarginal() {
        RandomStream random = RandomStream.of(6, RandomStream.Purpose.REPORT, 0);
        double[] orbit = new double[3];
        for (double lnP : new double[] {0.5, 1.79, 2.5}) {
            double logMarginal = marginal.evaluate(lnP);
            double joint = marginal.draw(random, orbit);
            DenseOrbit dense = new DenseOrbit(star, PRIORS, lnP, 0);
            DMatrixRMaj precision = new DMatrixRMaj(3, 3);
            CommonOps_DDRM.invert(dense.covariance(), precision);
            double squares = 0;
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    squares += (orbit[j] - dense.mean()[j]) * precision.get(j, k) * (orbit[k] - dense.mean()[k]);
                }
            }
            double conditional = -0.5 * squares
                    - 3 * LogNormalisers.HALF_LOG_TWO_PI
                    - 0.5 * Math.log(CommonOps_DDRM.det(dense.covariance()));
            // The dense covariance is a difference of numbers 1e4 times as large.
            assertEquals(logMarginal, joint - conditional, 1e-7 * Math.abs(logMarginal));
        }
    }

    @Test
    void reportedJointDensityIsThePublishedOne() {
        RandomStream random = RandomStream.of(7, RandomStream.Purpose.REPORT, 0);
        double[] orbit = new double[3];
        double lnP = 1.8;
        marginal.evaluate(lnP);
        double joint = marginal.draw(random, orbit);
        double plain = PRIORS.logDensity(orbit[0], orbit[1], orbit[2]);
        for (int i = 0; i < star.size(); i++) {
            double angle = 2 * Math.PI * (star.time()[i] + star.shift()) / Math.exp(lnP);
            double model = orbit[0] * Math.cos(angle) + orbit[1] * Math.sin(angle) + orbit[2];
            plain += LogNormalisers.normal(star.velocity()[i], model, star.error()[i]);
        }
        assertEquals(plain, joint, 1e-11 * Math.abs(plain));
    }

    /** Over 1e5 steps the phases turn and start afresh many times; ln L is the difference of sums 1e3 times as large. */
    @Test
    void scanIsTheMarginalAtEveryFrequency() {
        double[] scanned = new double[100_001];
        new FrequencyScan(star, PRIORS).evaluate(0.05, 2e-5, scanned);
        for (int k = 0; k < scanned.length; k += 37) {
            double direct = marginal.evaluate(-Math.log(0.05 + k * 2e-5));
            assertEquals(direct, scanned[k], 1e-9 * (1 + Math.abs(direct)), "at step " + k);
        }
    }

    @Test
    void refusesVelocitiesWithoutDates() {
        assertThrows(
                IllegalArgumentException.class,
                () -> StarVelocities.of("A", new double[2], new double[3], new double[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> StarVelocities.of("A", new double[0], new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new PeriodBounds(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new LinearPriors(0, 1));
    }
}
