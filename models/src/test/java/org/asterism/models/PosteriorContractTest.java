package org.asterism.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.StartPoint;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.binary.BinaryPopulationModel;
import org.asterism.models.cluster.ClusterModel;
import org.asterism.models.dispersion.VelocityDispersionModel;
import org.asterism.models.line.LineOutliersModel;
import org.asterism.models.mixture.ClusterMixtureModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every posterior keeps the contract. */
class PosteriorContractTest {
    static Stream<Generative> models() {
        return Stream.of(
                new ClusterModel(),
                new BinaryModel(),
                new BinaryPopulationModel(),
                new VelocityDispersionModel(),
                new ClusterMixtureModel(),
                new LineOutliersModel());
    }

    private static Posterior posterior(Generative model) {
        Map<String, String> small = Map.of("n", "5");
        if (model instanceof ClusterModel) {
            small = Map.of("n", "12", "parallax_error", "0.3");
        } else if (model instanceof ClusterMixtureModel || model instanceof LineOutliersModel) {
            small = Map.of("n", "20");
        }
        return Requests.posterior(model, Requests.simulate(model, small, 3).table());
    }

    /**
     * Five-point differences with a step h of 1e-3 scales: truncation h⁴/30 of the fifth derivative, about 1e-13 of the
     * density's change, and rounding 1e-16·|ln p|/h, for |ln p| up to 1e4 about 1e-9 over the scale.
     */
    @ParameterizedTest
    @MethodSource("models")
    void gradientIsThatOfFiniteDifferences(Generative model) {
        Posterior posterior = posterior(model);
        Differentiable density = (Differentiable) posterior.newLogDensity();
        StartPoint start = posterior.start();
        Random random = new Random(5);
        for (int trial = 0; trial < 5; trial++) {
            double[] at = start.position().clone();
            for (int i = 0; i < at.length; i++) {
                at[i] += start.scale()[i] * random.nextGaussian();
            }
            double[] gradient = new double[at.length];
            density.logDensityAndGradient(at, gradient);
            for (int i = 0; i < at.length; i++) {
                double scale = start.scale()[i];
                double difference = derivative(density, at, i, 1e-3 * scale);
                double tolerance = 1e-6 * (Math.abs(gradient[i]) + 1 / scale);
                assertEquals(difference, gradient[i], tolerance, model + " " + i + " trial " + trial);
            }
        }
    }

    private static double derivative(Differentiable density, double[] at, int i, double h) {
        double here = at[i];
        double[] values = new double[5];
        for (int k = -2; k <= 2; k++) {
            at[i] = here + k * h;
            values[k + 2] = density.logDensity(at);
        }
        at[i] = here;
        return (values[0] - 8 * values[1] + 8 * values[3] - values[4]) / (12 * h);
    }

    /** The two whose coordinates are the published ones; the cluster's whitening has a test of its own. */
    static Stream<Generative> unwhitened() {
        return Stream.of(new BinaryModel(), new BinaryPopulationModel());
    }

    @ParameterizedTest
    @MethodSource("unwhitened")
    void termsSumToTheLogDensityUpToTheJacobian(Generative model) {
        Posterior posterior = posterior(model);
        DensityTerms terms = (DensityTerms) posterior;
        double[] natural = new double[posterior.parameters().naturalSize()];
        StartPoint start = posterior.start();
        Double constant = null;
        Random random = new Random(6);
        for (int trial = 0; trial < 5; trial++) {
            double[] at = start.position().clone();
            for (int i = 0; i < at.length; i++) {
                at[i] += start.scale()[i] * random.nextGaussian();
            }
            double sum = terms.terms(at).stream()
                    .mapToDouble(DensityTerms.Term::logDensity)
                    .sum();
            double jacobian = posterior.parameters().constrain(at, natural);
            double rest = posterior.newLogDensity().logDensity(at) - jacobian - sum;
            constant = constant == null ? rest : constant;
            assertEquals(constant, rest, 1e-9 * Math.abs(sum), "what is left is a constant");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void startsNearTheTruthOfASimulation(Generative model) {
        Posterior posterior = posterior(model);
        assertTrue(Double.isFinite(
                posterior.newLogDensity().logDensity(posterior.start().position())));
        for (double scale : posterior.start().scale()) {
            assertTrue(scale > 0 && Double.isFinite(scale));
        }
    }
}
