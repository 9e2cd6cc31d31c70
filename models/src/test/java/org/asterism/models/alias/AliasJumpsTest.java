package org.asterism.models.alias;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Jump;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Offering;
import org.asterism.core.random.RandomStream;
import org.asterism.models.Requests;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.binary.BinaryPopulationModel;
import org.asterism.models.kepler.KeplerBinaryModel;
import org.asterism.models.kepler.KeplerPopulationModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jumps of every velocity model leave its declared density as it is, and cross between aliases. */
class AliasJumpsTest {
    private static final Map<String, String> STARS =
            Map.of("n", "2", "visits", "6", "baseline", "60", "velocity_error", "3");
    private static final Map<String, String> VISITS = Map.of("n", "6", "baseline", "60", "velocity_error", "3");

    /** A model, with data for it, and its options. */
    record Case(Generative model, Map<String, String> options) {
        DeclaredPosterior posterior(long seed) {
            boolean population = model.descriptor().id().endsWith("population");
            return (DeclaredPosterior) Requests.posterior(
                    model,
                    Requests.simulate(model, population ? STARS : VISITS, seed).table(),
                    options);
        }

        @Override
        public String toString() {
            return model.descriptor().id() + " " + options;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(new KeplerPopulationModel(), Map.of()),
                new Case(new KeplerPopulationModel(), Map.of("errors", "jitter")),
                new Case(new KeplerBinaryModel(), Map.of("errors", "student")),
                new Case(new KeplerBinaryModel(), Map.of("P.prior", "uniform", "e.prior", "uniform")),
                new Case(new BinaryModel(), Map.of()),
                new Case(new BinaryModel(), Map.of("errors", "jitter")),
                new Case(new BinaryPopulationModel(), Map.of("errors", "student")));
    }

    private static RandomStream stream(int index) {
        return RandomStream.of(9, RandomStream.Purpose.SAMPLING, index);
    }

    private static Jump jump(LogDensity density) {
        return Offering.of(density, Jump.class).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavesTheDeclaredDensityAsItIs(Case of) {
        check(of, 3, 2000);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("cases")
    void leavesTheDeclaredDensityAsItIsWithManyJumps(Case of) {
        check(of, 4, 40_000);
    }

    /**
     * Stein's identities of the declared density over the coordinates of the sampler: E[∂ ln p/∂x] = 0 and E[x ∂ ln p/∂x] = −1
     * for all that jumps move. They fail where a coordinate is not what it is taken for, or a term of the density is amiss.
     */
    private static void check(Case of, long seed, int draws) {
        DeclaredPosterior posterior = of.posterior(seed);
        Differentiable density = posterior.newLogDensity();
        Jump jump = jump(density);
        List<String> names = posterior.parameters().coordinateNames();
        RandomStream random = stream(0);
        double[] position = posterior.start().position().clone();
        int size = position.length;
        double[] gradient = new double[size];
        double[][] slope = new double[size][draws];
        double[][] width = new double[size][draws];
        double crossed = 0;
        // The start is no draw.
        for (int i = -draws / 20; i < draws; i++) {
            crossed += jump.jump(position, random);
            density.logDensityAndGradient(position, gradient);
            for (int k = 0; k < size && i >= 0; k++) {
                slope[k][i] = gradient[k];
                width[k][i] = position[k] * gradient[k] + 1;
            }
        }
        assertTrue(crossed > 0.1 * draws, "went to another alias " + crossed + " times");
        for (int k = 0; k < size; k++) {
            String name = names.get(k);
            if (!name.startsWith("nu") && !name.equals("mu") && !name.equals("lnsigma")) {
                assertEquals(0, standardErrors(slope[k]), 6, "slope along " + name);
                assertEquals(0, standardErrors(width[k]), 6, "width of " + name);
            }
        }
    }

    /**
     * How many of its standard errors a mean is from zero, by the means of forty batches, each of some ten times the steps over
     * which jumps are correlated: beyond six lies a share of 5e-7 of Student's t.
     */
    private static double standardErrors(double[] of) {
        int batches = 40;
        int length = of.length / batches;
        double[] means = new double[batches];
        for (int i = 0; i < batches * length; i++) {
            means[i / length] += of[i] / length;
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        double squares = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum();
        return mean / Math.sqrt(squares / batches / (batches - 1));
    }

    /** Population, degrees of freedom and the stars with one mode are not theirs to move. */
    @Test
    void moveNothingElse() {
        DeclaredPosterior posterior = new Case(new BinaryPopulationModel(), Map.of("errors", "student")).posterior(3);
        double[] position = posterior.start().position().clone();
        double[] before = position.clone();
        jump(posterior.newLogDensity()).jump(position, stream(0));
        List<String> names = posterior.parameters().coordinateNames();
        for (String name : List.of("mu", "lnsigma", "nu[0]", "nu[1]")) {
            assertEquals(before[names.indexOf(name)], position[names.indexOf(name)], name);
        }
    }

    /** No move leads to a period beyond the bounds, and none from there. */
    @Test
    void periodsBeyondTheBoundsStay() {
        DeclaredPosterior posterior = new Case(new KeplerPopulationModel(), Map.of()).posterior(3);
        double[] position = posterior.start().position().clone();
        int first = posterior.parameters().coordinateNames().indexOf("lnP[0]");
        position[first] = Math.log(1.4);
        double[] before = position.clone();
        jump(posterior.newLogDensity()).jump(position, stream(0));
        assertEquals(before[first], position[first]);
        assertEquals(before[first + 2], position[first + 2], "e of the same star");
        assertTrue(before[first + 3] != position[first + 3], "omega of the other star is drawn anew");
    }

    /** Data that tell the period have no aliases to jump to, and cost nothing more. */
    @Test
    void areNotOfferedWhereThereIsOneMode() {
        for (Generative model : List.of(new KeplerPopulationModel(), new KeplerBinaryModel(), new BinaryModel())) {
            DeclaredPosterior posterior = (DeclaredPosterior) Requests.posterior(
                    model, Requests.simulate(model, Map.of(), 1).table());
            assertTrue(
                    Offering.of(posterior.newLogDensity(), Jump.class).isEmpty(),
                    model.descriptor().id());
        }
    }

    @Test
    void areTheSameForTheSameStream() {
        Case of = new Case(new KeplerPopulationModel(), Map.of("errors", "jitter"));
        double[][] ends = new double[2][];
        for (int run = 0; run < 2; run++) {
            DeclaredPosterior posterior = of.posterior(3);
            ends[run] = posterior.start().position().clone();
            // Another thread's jumps in between change nothing.
            Jump jump = jump(posterior.newLogDensity());
            Jump other = jump(posterior.newLogDensity());
            RandomStream random = stream(1);
            for (int i = 0; i < 20; i++) {
                jump.jump(ends[run], random);
                if (run == 0) {
                    other.jump(ends[run].clone(), stream(2));
                }
            }
        }
        assertArrayEquals(ends[0], ends[1]);
    }

    @Test
    void allocateNothing() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        DeclaredPosterior posterior =
                new Case(new KeplerBinaryModel(), new HashMap<>(Map.of("errors", "student"))).posterior(3);
        Jump jump = jump(posterior.newLogDensity());
        double[] position = posterior.start().position().clone();
        RandomStream random = stream(0);
        for (int i = 0; i < 300; i++) {
            jump.jump(position, random);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            jump.jump(position, random);
        }
        // What the question itself takes is some tens of bytes; one object a jump would be 16 kB.
        assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before, 4000);
    }
}
