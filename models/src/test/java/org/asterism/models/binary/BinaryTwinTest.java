package org.asterism.models.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.transform.Transforms;
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;
import org.junit.jupiter.api.Test;

/** The declared orbits have the density and the gradient of the kernels written by hand, in the same coordinates. */
class BinaryTwinTest {
    private static final OrbitPriors PRIORS = new OrbitPriors(100, 150);
    private static final PeriodRange RANGE = new PeriodRange(1.5, 20);

    private static StarSeries star(String name, int visits, long seed) {
        Random random = new Random(seed);
        double[] date = new double[visits];
        double[] velocity = new double[visits];
        double[] error = new double[visits];
        for (int i = 0; i < visits; i++) {
            date[i] = 1000 + 120 * random.nextDouble();
            error[i] = 0.3 + random.nextDouble();
            velocity[i] = 12 * Math.cos(2 * Math.PI * date[i] / (3 + seed)) + 40 + error[i] * random.nextGaussian();
        }
        return StarSeries.of(name, date, velocity, error, "test");
    }

    @Test
    void ofOneStar() {
        StarSeries series = star("A", 36, 2);
        ParameterSpace space = ParameterSpace.of(
                new Parameter("P", Transforms.interval(1, RANGE.shortest(), RANGE.longest())),
                new Parameter("a, b, v0", Transforms.identity(3)));
        Posterior declared = BinaryDeclaration.linear(
                series, RANGE, PRIORS, new VelocityErrors.Quoted(), OrbitStart.of(series, RANGE));
        compare(declared, new TransformedDensity(space, new BinaryKernel(series, PRIORS)));
    }

    @Test
    void ofAPopulation() {
        List<StarSeries> stars = List.of(star("A", 12, 1), star("B", 5, 2), star("C", 30, 3));
        ParameterSpace space = ParameterSpace.of(
                new Parameter("mu", Transforms.interval(1, 1, 10)),
                new Parameter("lnsigma", Transforms.interval(1, -2, 3)),
                new Parameter("lnP, a, b, v0", Transforms.identity(12)));
        Posterior declared = PopulationDeclaration.posterior(
                stars,
                new PopulationPriors(1, 10, -2, 3),
                PRIORS,
                new VelocityErrors.Quoted(),
                stars.stream().map(s -> OrbitStart.of(s, RANGE)).toList());
        compare(declared, new TransformedDensity(space, new PopulationKernel(stars, PRIORS)));
    }

    /**
     * Rounding of terms as large as the density itself, 1e-16 of it a term, over phases of up to a hundred turns: 1e-14. A
     * gradient is as large as the density over the width of its coordinate.
     */
    private static void compare(Posterior declared, Differentiable kernel) {
        Differentiable density = (Differentiable) declared.newLogDensity();
        StartPoint start = declared.start();
        Random random = new Random(7);
        double constant = Double.NaN;
        for (int trial = 0; trial < 20; trial++) {
            double[] at = start.position().clone();
            double reach = trial % 2 == 0 ? 1 : 10;
            for (int i = 0; i < at.length; i++) {
                at[i] += reach * start.scale()[i] * random.nextGaussian();
            }
            double[] expected = new double[at.length];
            double[] gradient = new double[at.length];
            double value = kernel.logDensityAndGradient(at, expected);
            double rest = density.logDensityAndGradient(at, gradient) - value;
            constant = trial == 0 ? rest : constant;
            double size = Math.abs(value) + Math.abs(constant);
            assertEquals(constant, rest, 1e-13 * size, "what is left is a constant");
            assertEquals(rest + value, density.logDensity(at), 1e-13 * size, "the density without its gradient");
            for (int i = 0; i < at.length; i++) {
                double tolerance = 1e-12 * (Math.abs(expected[i]) + size / start.scale()[i]);
                assertEquals(expected[i], gradient[i], tolerance, i + " of " + Arrays.toString(at));
            }
        }
    }
}
