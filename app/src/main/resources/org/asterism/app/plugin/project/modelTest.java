package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.model.ModelKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class __CLASS__Test {
    private final __CLASS__ model = new __CLASS__();

    /** Density, gradient, Jacobians, options, columns, simulations and predictions: a test each. */
    @TestFactory
    Stream<DynamicTest> keepsTheContractOfModels() {
        return KitTests.of(ModelKit.of(model).simulated(Map.of("n", "8")));
    }

    /** The kit cannot know what the density ought to be: that is checked here, against the formula written out. */
    @Test
    void itsDensityIsThatOfTheFormula() {
        double[] value = {1.0, 2.5};
        double[] error = {0.5, 0.2};
        Table table = new Table(
                Provenance.made("a test"),
                RowLabels.counting("row", 1, 2),
                List.of(new RealColumn("value", "", value), new RealColumn("value_error", "", error)));
        MatchedData data = RoleMatcher.match(table, model.columns(), Map.of());
        Posterior posterior = model.posterior(new ModelRequest(data, Options.defaults(model.options())));
        // mean, scatter, and the two true values
        double[] v = new double[4];
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.REPORT, 0);
        double reported = posterior.newReporter().report(posterior.start().position(), random, v);
        double expected = logNormal(v[0], 0, 10) + Math.log(2) + logNormal(v[1], 0, 5);
        for (int i = 0; i < 2; i++) {
            expected += logNormal(v[2 + i], v[0], v[1]) + logNormal(value[i], v[2 + i], error[i]);
        }
        assertEquals(expected, reported, 1e-9 * Math.abs(expected), () -> Arrays.toString(v));
    }

    private static double logNormal(double x, double mean, double sd) {
        double z = (x - mean) / sd;
        return -0.5 * z * z - Math.log(sd) - 0.5 * Math.log(2 * Math.PI);
    }
}
