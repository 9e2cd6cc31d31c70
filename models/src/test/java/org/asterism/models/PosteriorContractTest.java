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
import org.asterism.models.kepler.KeplerBinaryModel;
import org.asterism.models.kepler.KeplerPopulationModel;
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
                new KeplerBinaryModel(),
                new KeplerPopulationModel(),
                new VelocityDispersionModel(),
                new ClusterMixtureModel(),
                new LineOutliersModel());
    }

    private static Posterior posterior(Generative model) {
        Map<String, String> small = Map.of("n", "5");
        if (model instanceof ClusterModel) {
            small = Map.of("n", "12", "parallax_error", "0.3");
        } else if (model instanceof KeplerBinaryModel) {
            small = Map.of("n", "12");
        } else if (model instanceof ClusterMixtureModel || model instanceof LineOutliersModel) {
            small = Map.of("n", "20");
        }
        return Requests.posterior(model, Requests.simulate(model, small, 3).table());
    }

    /** The differences' own error is allowed for, but must be small enough to see a wrong gradient. */
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
                double size = Math.abs(gradient[i]) + 1 / scale;
                Differences difference = Differences.of(density, at, i, 0.05 * scale);
                String where = model + " " + i + " trial " + trial;
                assertTrue(difference.error() < 1e-4 * size, difference + " of " + where);
                assertEquals(difference.value(), gradient[i], 10 * difference.error() + 1e-8 * size, where);
            }
        }
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
