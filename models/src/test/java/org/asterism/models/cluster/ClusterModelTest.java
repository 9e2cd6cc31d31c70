package org.asterism.models.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.error.DataException;
import org.asterism.core.model.Posterior;
import org.asterism.core.random.RandomStream;
import org.asterism.models.Requests;
import org.junit.jupiter.api.Test;

/** The cluster samples the published density, however it is whitened. */
class ClusterModelTest {
    private static final double[] PARALLAX = {2.0, 1.7, 2.4, 0.3};
    private static final double[] ERROR = {0.1, 0.3, 0.2, 0.4};

    private static Table table(double[] parallax, double[] error) {
        return Requests.table(
                new RealColumn("parallax", "mas", parallax), new RealColumn("parallax_error", "mas", error));
    }

    private final Posterior posterior = Requests.posterior(new ClusterModel(), table(PARALLAX, ERROR));

    /** The published log joint density, written plainly. */
    private static double published(double mu, double lnStd, double[] r) {
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        double std = Math.exp(lnStd);
        double sum = new NormalDistribution(null, 1, 2).logDensity(mu)
                - Math.log(standard.cumulativeProbability(0.5))
                - Math.log(8);
        for (int n = 0; n < r.length; n++) {
            sum += new NormalDistribution(null, mu, std).logDensity(r[n])
                    - Math.log(standard.cumulativeProbability(mu / std));
            sum += new NormalDistribution(null, 1 / r[n], ERROR[n]).logDensity(PARALLAX[n]);
        }
        return sum;
    }

    private double[] natural(double[] position) {
        double[] natural = new double[posterior.parameters().naturalSize()];
        posterior.parameters().constrain(position, natural);
        return natural;
    }

    private double[] distances(double[] natural) {
        Whitening whitening = new Whitening(ClusterData.of(PARALLAX, ERROR, "test"));
        double q = natural[0] * natural[0] * Math.exp(-2 * natural[1]);
        double[] r = new double[PARALLAX.length];
        for (int n = 0; n < r.length; n++) {
            r[n] = Math.exp(whitening.logDistance(n, natural[0], q, natural[n + 2]));
        }
        return r;
    }

    @Test
    void whitenedDensityIsThePublishedOneTimesTheJacobian() {
        Random random = new Random(4);
        Double constant = null;
        for (int trial = 0; trial < 10; trial++) {
            double[] position = posterior.start().position().clone();
            for (int i = 0; i < position.length; i++) {
                position[i] += 0.5 * random.nextGaussian();
            }
            double[] natural = natural(position);
            double jacobian = posterior.parameters().constrain(position, new double[natural.length]);
            for (int n = 0; n < PARALLAX.length; n++) {
                double[] up = natural.clone();
                double[] down = natural.clone();
                up[n + 2] += 1e-4;
                down[n + 2] -= 1e-4;
                jacobian += Math.log((distances(up)[n] - distances(down)[n]) / 2e-4);
            }
            double plain = published(natural[0], natural[1], distances(natural));
            double rest = posterior.newLogDensity().logDensity(position) - plain - jacobian;
            constant = constant == null ? rest : constant;
            // The difference quotients are off by h²/6 = 2e-9 each.
            assertEquals(constant, rest, 1e-7);
        }
    }

    @Test
    void reportsTheLogDensityOfWhatItReports() {
        double[] values = new double[PARALLAX.length + 3];
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.REPORT, 0);
        double logProb = posterior.newReporter().report(posterior.start().position(), random, values);
        double[] r = java.util.Arrays.copyOfRange(values, 3, values.length);
        assertEquals(published(values[0], values[1], r), logProb, 1e-10 * Math.abs(logProb));
        assertEquals(Math.exp(values[1]), values[2]);
    }

    /** Given the population, distances drawn again and again have the moments of a plain sum over a grid. */
    @Test
    void refreshedDistancesFollowTheirConditional() {
        ClusterData data = ClusterData.of(PARALLAX, ERROR, "test");
        Whitening whitening = new Whitening(data);
        DistanceRefresh refresh = new DistanceRefresh(data, whitening);
        RandomStream random = RandomStream.of(9, RandomStream.Purpose.REPORT, 0);
        double mu = 0.55;
        double std = 0.2;
        double q = mu * mu / (std * std);
        for (int n = 0; n < PARALLAX.length; n++) {
            double weights = 0;
            double mean = 0;
            double square = 0;
            for (double r = 1e-4; r < 3; r += 1e-4) {
                double a = (r - mu) / std;
                double b = (PARALLAX[n] - 1 / r) / ERROR[n];
                double weight = Math.exp(-0.5 * (a * a + b * b));
                weights += weight;
                mean += weight * r;
                square += weight * r * r;
            }
            mean /= weights;
            double sd = Math.sqrt(square / weights - mean * mean);
            int draws = 100_000;
            double sum = 0;
            double squares = 0;
            double now = mean;
            for (int i = 0; i < draws; i++) {
                now = refresh.draw(n, mu, std, whitening.whitened(n, mu, q, Math.log(now)), random);
                sum += now;
                squares += (now - mean) * (now - mean);
            }
            // Five standard errors, for an effective size of a quarter of the draws where acceptance is worst.
            double error = 5 * sd / Math.sqrt(draws / 4.0);
            assertEquals(mean, sum / draws, error, "mean of star " + n);
            assertEquals(sd, Math.sqrt(squares / draws), error, "sd of star " + n);
        }
    }

    @Test
    void refusesWhatIsNoCluster() {
        ClusterModel model = new ClusterModel();
        DataException one = assertThrows(
                DataException.class, () -> Requests.posterior(model, table(new double[] {1}, new double[] {1})));
        assertTrue(one.getMessage().contains("at least two"));
        DataException negative = assertThrows(
                DataException.class,
                () -> Requests.posterior(model, table(new double[] {-1, -2}, new double[] {1, 1})));
        assertTrue(negative.getMessage().contains("weighted mean parallax"));
    }

    @Test
    void simulatedParallaxesScatterAsTheirErrorsSay() {
        var simulation = Requests.simulate(new ClusterModel(), Map.of("n", "5000"), 8);
        double[] r = simulation.truth().get(3).values();
        RealColumn parallax = (RealColumn) simulation.table().column("parallax").orElseThrow();
        double chi2 = 0;
        for (int n = 0; n < r.length; n++) {
            double z = (parallax.value(n) - 1 / r[n]) / 0.02;
            chi2 += z * z;
        }
        // χ² of 5000 degrees of freedom has the standard deviation √10000.
        assertEquals(5000, chi2, 5 * 100);
    }
}
