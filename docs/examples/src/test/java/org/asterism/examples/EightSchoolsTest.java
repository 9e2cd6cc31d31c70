package org.asterism.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.asterism.core.graph.DeclaredPosterior;
import org.junit.jupiter.api.Test;

/** The eight schools have the means of a sum over (mu, tau), the effects integrated out by hand. */
class EightSchoolsTest {
    private static final double[] Y = {28, 8, -3, 7, -1, 1, 18, 12};
    private static final double[] SIGMA = {15, 10, 16, 11, 9, 11, 10, 18};

    /** The means of mu, ln tau and the effects. */
    private static double[] byQuadrature() {
        double total = 0;
        double[] sums = new double[10];
        // Trapezoidal sums over analytic functions that vanish at both ends: far more exact than the draws.
        for (double mu = -25; mu < 35; mu += 0.1) {
            for (double lnTau = -14; lnTau < 9; lnTau += 0.05) {
                double tau = Math.exp(lnTau);
                double log = -0.5 * mu * mu / 25 - Math.log1p(tau * tau / 25) + lnTau;
                for (int n = 0; n < 8; n++) {
                    double variance = tau * tau + SIGMA[n] * SIGMA[n];
                    log -= 0.5 * (Math.log(variance) + (Y[n] - mu) * (Y[n] - mu) / variance);
                }
                double weight = Math.exp(log + 20);
                total += weight;
                sums[0] += weight * mu;
                sums[1] += weight * lnTau;
                for (int n = 0; n < 8; n++) {
                    double share = tau * tau / (tau * tau + SIGMA[n] * SIGMA[n]);
                    sums[2 + n] += weight * (mu + share * (Y[n] - mu));
                }
            }
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] /= total;
        }
        return sums;
    }

    @Test
    void nonCentredChainsHaveTheMeansOfTheQuadrature() {
        double[] expected = byQuadrature();
        Means means = new Means(EightSchools.nonCentred(Y, SIGMA), 2000);
        means.assertMean(expected[0], v -> v[0], "mu");
        means.assertMean(expected[1], v -> Math.log(v[1]), "ln tau");
        means.assertMean(expected[2], v -> v[2], "theta[0]");
        means.assertMean(expected[4], v -> v[4], "theta[2]");
    }

    /** The funnel of the centred form hinders a sampler, and is the same posterior all the same. */
    @Test
    void bothParametrisationsAreOnePosterior() {
        DeclaredPosterior centred = EightSchools.centred(Y, SIGMA);
        DeclaredPosterior nonCentred = EightSchools.nonCentred(Y, SIGMA);
        Random random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            double[] z = random.doubles(10, -2, 2).toArray();
            double[] theta = z.clone();
            for (int n = 2; n < 10; n++) {
                theta[n] = z[0] + Math.exp(z[1]) * z[n];
            }
            double expected = centred.newLogDensity().logDensity(theta) + 8 * z[1];
            assertEquals(expected, nonCentred.newLogDensity().logDensity(z), 1e-12 * Math.abs(expected));
        }
    }
}
