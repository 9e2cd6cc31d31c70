package org.asterism.models.alias;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.model.Posterior;
import org.asterism.models.Requests;
import org.asterism.models.Sampled;
import org.asterism.models.kepler.KeplerPopulationModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chains of NUTS that jump have the exact posterior of a population of eccentric orbits with few velocities each. */
class EccentricPopulationTest {
    private static final int STARS = 3;
    private static final Map<String, String> SIMULATION =
            Map.of("n", "3", "visits", "6", "baseline", "30", "velocity_error", "4");
    private static final double AMPLITUDE = 20;
    private static final double V0 = 40;
    private static final double MU_LOWER = 1.3;
    private static final double MU_UPPER = 2.3;
    private static final double SIGMA_LOWER = -2;
    private static final double SIGMA_UPPER = -0.8;

    private static Posterior posterior(Table table) {
        Map<String, String> options = new HashMap<>(Map.of("K.scale", "" + AMPLITUDE, "v0.sd", "" + V0));
        // Well below what the population reaches, where chains cross by their own trajectories alone.
        options.putAll(Map.of("P.lower", "0.8", "P.upper", "30"));
        options.putAll(Map.of("mu.lower", "" + MU_LOWER, "mu.upper", "" + MU_UPPER));
        options.putAll(Map.of("lnsigma.lower", "" + SIGMA_LOWER, "lnsigma.upper", "" + SIGMA_UPPER));
        return Requests.posterior(new KeplerPopulationModel(), table, options);
    }

    @Test
    void chainsThatJumpHaveTheExactPosterior() {
        check(300);
    }

    @Tag("slow")
    @Test
    void chainsThatJumpHaveTheExactPosteriorWithManyDraws() {
        check(10_000);
    }

    private static void check(int draws) {
        Table table =
                Requests.simulate(new KeplerPopulationModel(), SIMULATION, 2).table();
        Exact exact = Exact.of(table);
        Sampled sampled = Sampled.from(posterior(table), draws, 1);
        sampled.assertMoments("mu", 0, exact.mean(0), exact.sd(0));
        sampled.assertMoments("lnsigma", 0, exact.mean(1), exact.sd(1));
        for (int n = 0; n < STARS; n++) {
            sampled.assertMoments("lnP", n, exact.mean(2 + n), exact.sd(2 + n));
        }
    }

    /**
     * Moments of mu, lnsigma and lnP by sums over grids: for each star the likelihood of its period, a mean over quantiles of e
     * and over M0 of the normal density of its velocities with all linear parameters in their covariance; and from these that
     * of a population. Half as many points in any direction move no moment by more than a hundredth of a standard deviation.
     */
    @SuppressWarnings("ArrayRecordComponent") // for tests, never compared
    private record Exact(double[] sums, double[] squares) {
        private static final int PERIODS = 360;
        private static final int ECCENTRICITIES = 20;
        private static final int PHASES = 32;
        private static final int POPULATIONS = 40;

        double mean(int quantity) {
            return sums[quantity];
        }

        double sd(int quantity) {
            return Math.sqrt(squares[quantity] - sums[quantity] * sums[quantity]);
        }

        static Exact of(Table table) {
            double[] lnP = new double[PERIODS];
            double[] width = new double[PERIODS];
            double lowest = 1 / 60.0;
            double step = (1 / 0.8 - lowest) / PERIODS;
            for (int i = 0; i < PERIODS; i++) {
                double frequency = lowest + (i + 0.5) * step;
                lnP[i] = -Math.log(frequency);
                width[i] = step / frequency;
            }
            double[][] likelihood = new double[STARS][];
            for (int n = 0; n < STARS; n++) {
                Star star = Star.of(table, n);
                likelihood[n] =
                        Arrays.stream(lnP).parallel().map(star::likelihood).toArray();
                for (int i = 0; i < PERIODS; i++) {
                    likelihood[n][i] *= width[i];
                }
            }
            return overPopulations(lnP, likelihood);
        }

        private static Exact overPopulations(double[] lnP, double[][] likelihood) {
            double[] sums = new double[2 + STARS];
            double[] squares = new double[2 + STARS];
            double total = 0;
            for (int i = 0; i < POPULATIONS; i++) {
                double mu = MU_LOWER + (i + 0.5) / POPULATIONS * (MU_UPPER - MU_LOWER);
                for (int j = 0; j < POPULATIONS; j++) {
                    double lnSigma = SIGMA_LOWER + (j + 0.5) / POPULATIONS * (SIGMA_UPPER - SIGMA_LOWER);
                    double weight = 1;
                    double[][] moments = new double[STARS][];
                    for (int n = 0; n < STARS; n++) {
                        moments[n] = moments(lnP, likelihood[n], mu, lnSigma);
                        weight *= moments[n][0];
                    }
                    total += weight;
                    add(sums, squares, 0, weight, mu, mu * mu);
                    add(sums, squares, 1, weight, lnSigma, lnSigma * lnSigma);
                    for (int n = 0; n < STARS; n++) {
                        double[] of = moments[n];
                        add(sums, squares, 2 + n, weight, of[1] / of[0], of[2] / of[0]);
                    }
                }
            }
            for (int k = 0; k < sums.length; k++) {
                sums[k] /= total;
                squares[k] /= total;
            }
            return new Exact(sums, squares);
        }

        private static void add(double[] sums, double[] squares, int k, double weight, double first, double second) {
            sums[k] += weight * first;
            squares[k] += weight * second;
        }

        /** ∫ L N dlnP, and with lnP and its square. */
        private static double[] moments(double[] lnP, double[] likelihood, double mu, double lnSigma) {
            double[] moments = new double[3];
            for (int i = 0; i < lnP.length; i++) {
                double z = (lnP[i] - mu) * Math.exp(-lnSigma);
                double density = likelihood[i] * Math.exp(-0.5 * z * z - lnSigma);
                moments[0] += density;
                moments[1] += density * lnP[i];
                moments[2] += density * lnP[i] * lnP[i];
            }
            return moments;
        }
    }

    /** The velocities of one star. */
    @SuppressWarnings("ArrayRecordComponent") // for tests, never compared
    private record Star(double[] time, double[] velocity, double error) {
        static Star of(Table table, int star) {
            int visits = Integer.parseInt(SIMULATION.get("visits"));
            TextColumn names = (TextColumn) table.columns().get(0);
            double[] ownDate = new double[visits];
            double[] ownVelocity = new double[visits];
            int end = 0;
            for (int i = 0; i < names.size(); i++) {
                if (names.text(i).equals("star" + (star + 1))) {
                    ownDate[end] = value(table, 1, i);
                    ownVelocity[end++] = value(table, 2, i);
                }
            }
            return new Star(ownDate, ownVelocity, value(table, 3, 0));
        }

        private static double value(Table table, int column, int row) {
            return ((RealColumn) table.columns().get(column)).value(row);
        }

        double likelihood(double lnP) {
            BetaDistribution prior = new BetaDistribution(0.867, 3.03);
            double sum = 0;
            for (int k = 0; k < Exact.ECCENTRICITIES; k++) {
                double e = prior.inverseCumulativeProbability((k + 0.5) / Exact.ECCENTRICITIES);
                for (int phase = 0; phase < Exact.PHASES; phase++) {
                    sum += likelihood(Math.exp(lnP), e, 2 * Math.PI * phase / Exact.PHASES);
                }
            }
            return sum / Exact.ECCENTRICITIES / Exact.PHASES;
        }

        private double likelihood(double period, double e, double phase) {
            int size = time.length;
            double[][] covariance = new double[size][size];
            double[] c = new double[size];
            double[] s = new double[size];
            for (int i = 0; i < size; i++) {
                double anomaly = trueAnomaly(2 * Math.PI * time[i] / period + phase, e);
                c[i] = Math.cos(anomaly) + e;
                s[i] = Math.sin(anomaly);
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    covariance[i][j] = AMPLITUDE * AMPLITUDE * (c[i] * c[j] + s[i] * s[j])
                            + V0 * V0
                            + (i == j ? error * error : 0);
                }
            }
            return normalDensity(covariance, velocity.clone());
        }

        /** By bisection of Kepler's equation. */
        private static double trueAnomaly(double mean, double e) {
            double low = mean - 1;
            double high = mean + 1;
            for (int i = 0; i < 30; i++) {
                double middle = 0.5 * (low + high);
                if (middle - e * Math.sin(middle) < mean) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return 2 * Math.atan2(Math.sqrt(1 + e) * Math.sin(0.5 * low), Math.sqrt(1 - e) * Math.cos(0.5 * low));
        }

        /** exp(−½ vᵀC⁻¹v)/√|C|, by Gauss's elimination. */
        private static double normalDensity(double[][] covariance, double[] v) {
            double determinant = 1;
            double squares = 0;
            for (int i = 0; i < v.length; i++) {
                determinant *= covariance[i][i];
                squares += v[i] * v[i] / covariance[i][i];
                for (int j = i + 1; j < v.length; j++) {
                    double factor = covariance[j][i] / covariance[i][i];
                    for (int k = i; k < v.length; k++) {
                        covariance[j][k] -= factor * covariance[i][k];
                    }
                    v[j] -= factor * v[i];
                }
            }
            return Math.exp(-0.5 * squares) / Math.sqrt(determinant);
        }
    }
}
