package org.asterism.models.alias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Jump;
import org.asterism.core.model.Model;
import org.asterism.core.model.Offering;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.Variable;
import org.asterism.core.random.RandomStream;
import org.asterism.models.Requests;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.kepler.KeplerBinaryModel;
import org.asterism.models.marginal.orbit.LinearPriors;
import org.asterism.models.marginal.orbit.OrbitMarginal;
import org.asterism.models.marginal.orbit.StarVelocities;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jumps alone, repeated, draw from the posterior of one star with few velocities: all aliases, in their shares. */
class OneStarTest {
    private static final double[] DATE = {0, 3.1, 11.7, 19.2, 30};
    private static final double[] VELOCITY = {14, -9, 6, 17, -4};
    private static final double ERROR = 6;

    private static Table table() {
        double[] error = new double[DATE.length];
        Arrays.fill(error, ERROR);
        return Requests.table(
                new RealColumn("JD", "d", DATE),
                new RealColumn("velocity", "km/s", VELOCITY),
                new RealColumn("velocity_error", "km/s", error));
    }

    private static DeclaredPosterior posterior(Model model, Map<String, String> options) {
        return (DeclaredPosterior) Requests.posterior(model, table(), options);
    }

    /** Reported values after every fourth jump, of which each makes three proposals: hardly correlated. */
    private static double[][] jumped(DeclaredPosterior posterior, int draws) {
        Jump jump = Offering.of(posterior.newLogDensity(), Jump.class).orElseThrow();
        RandomStream random = RandomStream.of(2, RandomStream.Purpose.SAMPLING, 0);
        Reporter reporter = posterior.newReporter();
        double[] position = posterior.start().position().clone();
        double[][] values = new double[draws][size(posterior)];
        for (int i = -50; i < 4 * draws; i++) {
            jump.jump(position, random);
            if (i >= 0) {
                reporter.report(position, random, values[i / 4]);
            }
        }
        return values;
    }

    private static int size(DeclaredPosterior posterior) {
        return posterior.variables().stream().mapToInt(Variable::size).sum();
    }

    private static int place(DeclaredPosterior posterior, String name) {
        return posterior.variables().stream().map(Variable::name).toList().indexOf(name);
    }

    @Test
    void eccentricOrbitsAreThoseOfWeightedPriorDraws() {
        checkEccentric(2000, 400_000, "quoted");
    }

    @Tag("slow")
    @Test
    void eccentricOrbitsAreThoseOfManyWeightedPriorDraws() {
        for (String errors : List.of("quoted", "jitter")) {
            checkEccentric(20_000, 2_000_000, errors);
        }
    }

    /**
     * The plain twin: draws from the prior, each with the weight of its likelihood. Compared are the shares below three
     * values of each variable.
     */
    private static void checkEccentric(int draws, int priorDraws, String errors) {
        DeclaredPosterior posterior = posterior(
                new KeplerBinaryModel(),
                Map.of("P.lower", "2", "P.upper", "8", "K.scale", "12", "v0.sd", "10", "errors", errors));
        double[][] jumped = jumped(posterior, draws);
        Weighed weighed = Weighed.of(posterior, priorDraws);
        for (String name : List.of("P", "e", "omega", "M0", "K", "v0")) {
            int place = place(posterior, name);
            double[] sorted = Arrays.stream(jumped)
                    .mapToDouble(draw -> draw[place])
                    .sorted()
                    .toArray();
            for (int quarter = 1; quarter < 4; quarter++) {
                double value = sorted[quarter * draws / 4];
                Share share = weighed.below(place, value);
                // Of the jumps, for a share near one half and draws half as many as there are for their correlation.
                double ofJumps = Math.sqrt(0.5 / draws);
                double error = Math.hypot(ofJumps, share.error());
                assertEquals(0.25 * quarter, share.value(), 5 * error, errors + ": " + name + " below " + value);
            }
        }
    }

    /** A share by importance sampling, with its standard error. */
    private record Share(double value, double error) {}

    /** Prior draws, [variable][draw], with weights that sum up to one. */
    @SuppressWarnings("ArrayRecordComponent") // for tests, never compared
    private record Weighed(double[][] values, double[] weight) {
        static Weighed of(DeclaredPosterior posterior, int draws) {
            Predictive.Predictor predictor = posterior.newPredictor();
            PointwiseLikelihood.Pointwise pointwise = posterior.newPointwise();
            RandomStream random = RandomStream.of(3, RandomStream.Purpose.SIMULATION, 0);
            double[] drawn = new double[size(posterior)];
            double[] logLikelihood = new double[DATE.length];
            double[][] values = new double[drawn.length][draws];
            double[] weight = new double[draws];
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < draws; i++) {
                predictor.drawPrior(random, drawn);
                pointwise.evaluate(drawn, logLikelihood);
                weight[i] = Arrays.stream(logLikelihood).sum();
                greatest = Math.max(greatest, weight[i]);
                for (int k = 0; k < drawn.length; k++) {
                    values[k][i] = drawn[k];
                }
            }
            double sum = 0;
            for (int i = 0; i < draws; i++) {
                weight[i] = Math.exp(weight[i] - greatest);
                sum += weight[i];
            }
            for (int i = 0; i < draws; i++) {
                weight[i] /= sum;
            }
            return new Weighed(values, weight);
        }

        Share below(int place, double value) {
            double share = 0;
            for (int i = 0; i < weight.length; i++) {
                share += values[place][i] < value ? weight[i] : 0;
            }
            double variance = 0;
            for (int i = 0; i < weight.length; i++) {
                double off = weight[i] * ((values[place][i] < value ? 1 : 0) - share);
                variance += off * off;
            }
            return new Share(share, Math.sqrt(variance));
        }
    }

    /** P and s of a circular orbit whose errors may grow, from sums over an even grid in frequency and in ln s. */
    @Test
    void circularOrbitsWithJitterAreThoseOfAGrid() {
        int draws = 4000;
        double scale = 2;
        DeclaredPosterior posterior = posterior(
                new BinaryModel(),
                Map.of(
                        "P.lower",
                        "2",
                        "P.upper",
                        "8",
                        "amplitude.sd",
                        "12",
                        "v0.sd",
                        "10",
                        "errors",
                        "jitter",
                        "s.scale",
                        "2"));
        double[][] jumped = jumped(posterior, draws);
        double[] error = new double[DATE.length];
        Arrays.fill(error, ERROR);
        OrbitMarginal marginal =
                new OrbitMarginal(StarVelocities.of("", DATE, VELOCITY, error), new LinearPriors(12, 10));
        int periods = 1200;
        int scatters = 150;
        double[][] mass = new double[periods][scatters];
        double[] lnS = new double[scatters];
        double[] period = new double[periods];
        double total = 0;
        for (int i = 0; i < periods; i++) {
            double frequency = 1.0 / 8 + (i + 0.5) / periods * (1.0 / 2 - 1.0 / 8);
            period[i] = 1 / frequency;
            for (int j = 0; j < scatters; j++) {
                lnS[j] = -6 + (j + 0.5) / scatters * 12;
                double s = Math.exp(lnS[j]);
                // dP ∝ P² df, and ds ∝ s d ln s.
                mass[i][j] = Math.exp(marginal.evaluate(Math.log(period[i]), s * s))
                        * period[i]
                        * period[i]
                        * s
                        / (1 + s * s / (scale * scale));
                total += mass[i][j];
            }
        }
        int ofPeriod = place(posterior, "P");
        int ofScatter = place(posterior, "s");
        double greatest = 0;
        double below = 0;
        for (int i = periods - 1; i > 0; i--) {
            below += Arrays.stream(mass[i]).sum() / total;
            double edge = 2 / (1 / period[i] + 1 / period[i - 1]);
            double counted =
                    Arrays.stream(jumped).filter(d -> d[ofPeriod] < edge).count();
            greatest = Math.max(greatest, Math.abs(below - counted / draws));
        }
        // Kolmogorov: a distance of 2.2/√n has a probability of 1e-4; draws count half for their correlation.
        double most = 2.2 / Math.sqrt(0.5 * draws);
        assertTrue(greatest < most, "P differs by " + greatest);
        greatest = 0;
        below = 0;
        for (int j = 0; j + 1 < scatters; j++) {
            for (int i = 0; i < periods; i++) {
                below += mass[i][j] / total;
            }
            double edge = Math.exp(0.5 * (lnS[j] + lnS[j + 1]));
            double counted =
                    Arrays.stream(jumped).filter(d -> d[ofScatter] < edge).count();
            greatest = Math.max(greatest, Math.abs(below - counted / draws));
        }
        assertTrue(greatest < most, "s differs by " + greatest);
    }
}
