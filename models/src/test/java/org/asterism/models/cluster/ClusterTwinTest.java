package org.asterism.models.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.transform.Transforms;
import org.junit.jupiter.api.Test;

/** The declared cluster is the density that was once derived by hand, and so is its gradient. */
class ClusterTwinTest {
    private static final int STARS = 300;
    private static final ClusterPriors PRIORS = new ClusterPriors(1, 2, -8, 0);

    private final ClusterData data = data();
    private final Differentiable declared =
            ClusterDeclaration.posterior(data, PRIORS, Dim.of("star", STARS)).newLogDensity();
    private final Differentiable byHand = new TransformedDensity(
            ParameterSpace.of(
                    new Parameter("mu_r", Transforms.lower(1, 0)),
                    new Parameter("ln_std_r", Transforms.interval(1, PRIORS.lower(), PRIORS.upper())),
                    new Parameter("z", Transforms.identity(STARS))),
            new ClusterKernel(data, new Whitening(data), PRIORS));

    /** Clear and unclear parallaxes, some below zero. */
    private static ClusterData data() {
        Random random = new Random(12);
        double[] parallax = new double[STARS];
        double[] error = new double[STARS];
        for (int n = 0; n < STARS; n++) {
            error[n] = Math.exp(-4 + 4 * random.nextDouble());
            parallax[n] = 1.8 + error[n] * random.nextGaussian();
        }
        return ClusterData.of(parallax, error, "test");
    }

    @Test
    void declaredDensityIsTheKernelsUpToAConstant() {
        Random random = new Random(13);
        double constant = Double.NaN;
        for (int trial = 0; trial < 200; trial++) {
            double[] at = anywhere(random);
            double expected = byHand.logDensity(at);
            double rest = declared.logDensity(at) - expected;
            constant = trial == 0 ? rest : constant;
            // Both sum some thousand terms: rounding is 1e-16 of the greatest of them, for each, in the root mean
            // square.
            assertEquals(constant, rest, 1e-13 * (Math.abs(expected) + STARS), "trial " + trial);
        }
    }

    @Test
    void declaredGradientIsTheKernels() {
        Random random = new Random(14);
        double[] expected = new double[declared.dimension()];
        double[] gradient = new double[declared.dimension()];
        for (int trial = 0; trial < 200; trial++) {
            double[] at = anywhere(random);
            double ofKernel = byHand.logDensityAndGradient(at, expected);
            double ofDeclaration = declared.logDensityAndGradient(at, gradient);
            assertTrue(Double.isFinite(ofKernel) && Double.isFinite(ofDeclaration));
            double lnStd = -8 / (1 + Math.exp(at[1]));
            double curvature = STARS * Math.exp(2 * (at[0] - lnStd));
            for (int i = 0; i < expected.length; i++) {
                // N (mu_r/std_r)² is the curvature along ln mu_r: a rounding of mu_r, 1e-16 of it, moves the slopes
                // along the
                // population by as much times 1e-16; those along a star do without the sum.
                double conditioning = i < 2 ? curvature : curvature / STARS;
                double tolerance = 1e-14 * conditioning + 1e-11 * (Math.abs(expected[i]) + 1);
                assertEquals(expected[i], gradient[i], tolerance, "along " + i + " in trial " + trial);
            }
        }
    }

    private static double[] anywhere(Random random) {
        double[] at = new double[STARS + 2];
        at[0] = Math.log(0.55) + 0.3 * random.nextGaussian();
        at[1] = 1.5 * random.nextGaussian();
        for (int n = 2; n < at.length; n++) {
            at[n] = random.nextGaussian();
        }
        return at;
    }
}
