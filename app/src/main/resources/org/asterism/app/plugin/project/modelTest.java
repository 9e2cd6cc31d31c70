package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.Table;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class __CLASS__Test {
    private final __CLASS__ model = new __CLASS__();

    private Posterior posterior() {
        Options options = Options.defaults(model.simulationOptions());
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SIMULATION, 0);
        Table table = model.simulate(options, random).table();
        MatchedData data = RoleMatcher.match(table, model.columns(), Map.of());
        return model.posterior(new ModelRequest(data, Options.defaults(model.options())));
    }

    @Test
    void takesTheDataThatItSimulates() {
        // mean, scatter, and thirty true values
        assertEquals(32, posterior().parameters().dimension());
    }

    @Test
    void itsGradientIsThatOfFiniteDifferences() {
        Posterior posterior = posterior();
        Differentiable density = (Differentiable) posterior.newLogDensity();
        double[] position = posterior.start().position().clone();
        double[] gradient = new double[position.length];
        density.logDensityAndGradient(position, gradient);
        double step = 1e-5;
        for (int i = 0; i < position.length; i++) {
            double[] above = position.clone();
            double[] below = position.clone();
            above[i] += step;
            below[i] -= step;
            double difference = (density.logDensity(above) - density.logDensity(below)) / (2 * step);
            // The error of a central difference is of the order of the step squared, and of rounding over the step.
            assertEquals(difference, gradient[i], 1e-5 * (1 + Math.abs(difference)), "coordinate " + i);
        }
    }
}
