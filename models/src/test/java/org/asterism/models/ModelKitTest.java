package org.asterism.models;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.binary.BinaryPopulationModel;
import org.asterism.models.cluster.ClusterModel;
import org.asterism.models.dispersion.VelocityDispersionModel;
import org.asterism.models.kepler.KeplerBinaryModel;
import org.asterism.models.kepler.KeplerPopulationModel;
import org.asterism.models.line.LineOutliersModel;
import org.asterism.models.mixture.ClusterMixtureModel;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.model.ModelKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every model passes the kit that plug-ins pass. */
class ModelKitTest {
    @TestFactory
    Stream<DynamicTest> modelsKeepTheContract() {
        return Stream.of(
                        ModelKit.of(new ClusterModel())
                                .simulated(Map.of("n", "12", "parallax_error", "0.3"))
                                .refuses(Map.of("ln_std_r.lower", "-1", "ln_std_r.upper", "-2")),
                        ModelKit.of(new ClusterModel())
                                .simulated(Map.of("n", "12", "parallax_error", "0.3"))
                                .options(Map.of("marginal", "true"))
                                .allocates("the error function of commons-math3 makes an object, once an evaluation"),
                        ModelKit.of(new BinaryModel())
                                .simulated(Map.of("n", "12"))
                                .refuses(Map.of("P.lower", "9", "P.upper", "2")),
                        ModelKit.of(new BinaryModel())
                                .simulated(Map.of("n", "12"))
                                .options(Map.of("form", "amplitude-phase", "errors", "student"))
                                .idle("marginal", "it is refused with errors that are not as quoted"),
                        ModelKit.of(new BinaryPopulationModel())
                                .simulated(Map.of("n", "3", "visits", "8"))
                                .refuses(Map.of("mu.lower", "3", "mu.upper", "2"))
                                .refuses(Map.of("lnsigma.lower", "2", "lnsigma.upper", "-2")),
                        ModelKit.of(new KeplerBinaryModel()).simulated(Map.of("n", "12")),
                        ModelKit.of(new KeplerPopulationModel()).simulated(Map.of("n", "3", "visits", "8")),
                        ModelKit.of(new VelocityDispersionModel())
                                .simulated(Map.of("n", "8"))
                                .idle("input", "the simulated table holds redshifts, which auto finds"),
                        ModelKit.of(new ClusterMixtureModel())
                                .simulated(Map.of("n", "20"))
                                .refuses(Map.of("fraction.lower", "0.9", "fraction.upper", "0.1")),
                        ModelKit.of(new LineOutliersModel()).simulated(Map.of("n", "20")))
                .flatMap(KitTests::of);
    }
}
