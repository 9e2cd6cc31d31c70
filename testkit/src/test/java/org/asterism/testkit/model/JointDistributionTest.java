package org.asterism.testkit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.sampler.Sampler;
import org.asterism.diagnostics.calibration.CalibrationSettings;
import org.asterism.diagnostics.calibration.PredictiveExperiment;
import org.asterism.testkit.Kit;
import org.asterism.testkit.KitReport;
import org.asterism.testkit.calibration.CalibrationKit;
import org.asterism.testkit.calibration.GewekeKit;
import org.asterism.testkit.sampler.SteppingSampler;
import org.junit.jupiter.api.Test;

/** Calibration and Geweke's test pass a healthy model with a healthy sampler, and see a fault of either. */
class JointDistributionTest {
    private static final double[] ERRORS = {1, 0.5, 2, 1, 1.5};

    private static PlainData data(double[] y) {
        return new PlainData(y, ERRORS, 0.1, 30, 10);
    }

    private static Posterior healthy(double[] y) {
        return new PlainPosterior(data(y));
    }

    /** Forgets the prior of mu. */
    private static Posterior withoutPrior(double[] y) {
        PlainData data = data(y);
        return new PlainPosterior(data) {
            @Override
            public LogDensity newLogDensity() {
                return new TransformedDensity(parameters(), (natural, gradient) -> {
                    double value = data.evaluate(natural, gradient) - 3 * data.logPrior(natural[0]);
                    gradient[0] += 3 * natural[0] / (data.sd() * data.sd());
                    return value;
                });
            }
        };
    }

    /** Predicts without the errors. */
    private static Posterior quiet(double[] y) {
        return new PlainPosterior(data(y)) {
            @Override
            public Predictor newPredictor() {
                Predictor healthy = super.newPredictor();
                return new Predictor() {
                    @Override
                    public void predict(double[] values, RandomGenerator random, double[] into) {
                        for (int i = 0; i < into.length; i++) {
                            into[i] = values[0] + 0.5 * values[1] * random.nextGaussian();
                        }
                    }

                    @Override
                    public void drawPrior(RandomGenerator random, double[] values) {
                        healthy.drawPrior(random, values);
                    }
                };
            }
        };
    }

    private static Kit geweke(Function<double[], Posterior> posteriorOf, Sampler sampler) {
        return GewekeKit.of(posteriorOf.apply(new double[ERRORS.length]), posteriorOf, sampler)
                .turns(2000, 50, 150);
    }

    private static Kit calibration(Function<double[], Posterior> posteriorOf, Sampler sampler) {
        return CalibrationKit.of(
                PredictiveExperiment.of(healthy(new double[ERRORS.length]), posteriorOf),
                CalibrationSettings.usual(sampler, 3)
                        .withSimulations(100)
                        .withChains(1, 300, 3000, 99)
                        .withFalseAlarm(1e-3));
    }

    private static void assertPasses(Kit kit) {
        KitReport report = kit.run();
        assertEquals(List.of(), report.failures(), report::text);
    }

    private static void assertFails(Kit kit) {
        KitReport report = kit.run();
        assertTrue(!report.passes(), report::text);
    }

    @Test
    void bothPassWhatIsRight() {
        assertPasses(geweke(JointDistributionTest::healthy, SteppingSampler.healthy()));
        assertPasses(calibration(JointDistributionTest::healthy, SteppingSampler.healthy()));
    }

    @Test
    void bothSeeAPriorThatIsLeftOut() {
        assertFails(geweke(JointDistributionTest::withoutPrior, SteppingSampler.healthy()));
        assertFails(calibration(JointDistributionTest::withoutPrior, SteppingSampler.healthy()));
    }

    @Test
    void gewekeSeesPredictionsThatAreTooQuiet() {
        assertFails(geweke(JointDistributionTest::quiet, SteppingSampler.healthy()));
    }

    @Test
    void bothSeeASamplerThatAcceptsTooMuch() {
        assertFails(geweke(JointDistributionTest::healthy, SteppingSampler.lenient()));
        assertFails(calibration(JointDistributionTest::healthy, SteppingSampler.lenient()));
    }
}
