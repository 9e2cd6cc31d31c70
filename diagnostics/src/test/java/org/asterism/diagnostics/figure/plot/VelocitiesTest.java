package org.asterism.diagnostics.figure.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.junit.jupiter.api.Test;

/** Velocities go to their stars, and curves and bands are those of the draws. */
class VelocitiesTest {
    private static final Dim STARS = Dim.of("star", List.of("A", "B"));

    private static MadeRun run(double... time) {
        Dim visit = Dim.of("visit", time.length);
        double[] velocity =
                IntStream.range(0, time.length).mapToDouble(i -> 10 * i).toArray();
        double[] error = new double[time.length];
        Arrays.fill(error, 2);
        return new MadeRun(1, 4)
                .with(Variable.vector("lnP", STARS, "", ""), draw -> Math.log(2), draw -> Math.log(4 + draw))
                .with(Variable.vector("a", STARS, "km/s", ""), draw -> 1, draw -> 3)
                .with(Variable.vector("b", STARS, "km/s", ""), draw -> 2, draw -> 4)
                .with(Variable.vector("v0", STARS, "km/s", ""), draw -> 5, draw -> 7)
                .statistic("log_prob", draw -> draw == 2 ? 1 : 0)
                .data(Variable.vector("time", visit, "d", ""), time)
                .data(Variable.vector("velocity", visit, "km/s", ""), velocity)
                .data(Variable.vector("velocity_error", visit, "km/s", ""), error);
    }

    @Test
    void aNewStarBeginsWhereTimeFalls() {
        List<VelocitySeries> series = VelocitySeries.of(run(0, 1, 5, 0, 2).schema());
        assertEquals("A", series.get(0).star());
        assertArrayEquals(new double[] {0, 1, 5}, series.get(0).time());
        assertArrayEquals(new double[] {30, 40}, series.get(1).velocity());
        UsageException thrown = assertThrows(
                UsageException.class, () -> VelocitySeries.of(run(0, 3, 1, 0, 2).schema()));
        assertTrue(thrown.getMessage().contains("2 stars cannot be told apart"), thrown.getMessage());
    }

    @Test
    void theDataSayWhichStarWhereTheyCan() {
        DrawSchema schema = run(0, 3, 1, 0, 2)
                .data(Variable.vector("star_index", Dim.of("visit", 5), "", ""), 0, 1, 0, 1, 0)
                .schema();
        List<VelocitySeries> series = VelocitySeries.of(schema);
        assertArrayEquals(new double[] {0, 1, 2}, series.get(0).time());
        assertArrayEquals(new double[] {10, 30}, series.get(1).velocity());
    }

    @Test
    void aCurveIsThatOfItsDrawAndStar() {
        Orbits orbits = Orbits.of(run(0, 1, 0, 1).request(), 1);
        assertEquals(Optional.of(2), orbits.mode());
        assertEquals(6, orbits.period()[2], 1e-14);
        double phase = 2 * Math.PI * 1.7 / 6;
        assertEquals(3 * Math.cos(phase) + 4 * Math.sin(phase) + 7, orbits.velocity(2, 1.7), 1e-13);
        assertThrows(
                UsageException.class,
                () -> Orbits.of(
                        new MadeRun(1, 4)
                                .with(Variable.scalar("P", "d", ""), d -> 1)
                                .request(),
                        0));
    }

    /** The orbit of Kepler's equation, which is solved here by bisection of the area that a planet sweeps. */
    @Test
    void eccentricCurvesAreThoseOfKepler() {
        double[] period = {7, 7, 7};
        double[] eccentricity = {0, 0.4, 0.97};
        double[] argument = {0.3, -1.2, 2.5};
        double[] anomaly = {1.1, -2, 0.4};
        double[] amplitude = {3, 4, 5};
        double[] mean = {1, 2, 3};
        EccentricCurves curves = new EccentricCurves(period, eccentricity, argument, anomaly, amplitude, mean);
        for (int draw = 0; draw < 3; draw++) {
            double e = eccentricity[draw];
            for (double time = -9; time < 15; time += 0.37) {
                double turns = time / 7 + anomaly[draw] / (2 * Math.PI);
                double target = 2 * Math.PI * (turns - Math.floor(turns));
                double low = 0;
                double high = 2 * Math.PI;
                for (int i = 0; i < 100; i++) {
                    double middle = 0.5 * (low + high);
                    if (middle - e * Math.sin(middle) < target) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                // Velocity along the line of sight of x = cos E - e, y = sqrt(1 - e^2) sin E, turned by omega.
                double rate = 1 / (1 - e * Math.cos(low));
                double x = -Math.sin(low) * rate;
                double y = Math.sqrt(1 - e * e) * Math.cos(low) * rate;
                double sight = x * Math.sin(argument[draw]) + y * Math.cos(argument[draw]);
                double expected = mean[draw] + amplitude[draw] * Math.sqrt(1 - e * e) * sight;
                assertEquals(expected, curves.velocity(draw, time), 1e-9, "e = " + e + ", t = " + time);
            }
        }
    }

    @Test
    void anAmplitudeWithAPhaseIsTheSameOrbit() {
        double[] one = {5};
        CircularCurves curves = CircularCurves.ofPhase(one, new double[] {3}, new double[] {0.7}, new double[] {2});
        assertEquals(3 * Math.cos(2 * Math.PI * 1.3 / 5 + 0.7) + 2, curves.velocity(0, 1.3), 1e-13);
    }

    @Test
    void drawsOutOfStepWithTheModeAreLeftOut() {
        double[] period = {5, 5.1, 4.9, 10, 5.0001};
        double[] zero = new double[5];
        Orbits orbits = new Orbits(period, new CircularCurves(period, zero, zero, zero), Optional.of(0));
        // Over 20 d there are 4 cycles of 5 d, 3.92 of 5.1, 4.08 of 4.9, and 2 of 10.
        assertArrayEquals(new int[] {0, 1, 2, 4}, orbits.inMode(20));
        // Over 2000 d they are 8 apart.
        assertArrayEquals(new int[] {0, 4}, orbits.inMode(2000));
    }

    @Test
    void phasesGoFromMinusToPlusHalf() {
        assertEquals(0.25, FoldedVelocityPlot.fold(7.25), 1e-12);
        assertEquals(-0.25, FoldedVelocityPlot.fold(7.75), 1e-12);
        assertEquals(-0.5, FoldedVelocityPlot.fold(0.5), 1e-12);
        assertEquals(0.1, FoldedVelocityPlot.fold(-2.9), 1e-12);
    }

    @Test
    void theBandIsThatOfTheQuantilesOfTheCurves() {
        Random random = new Random(1);
        double[] slope = random.doubles(400).map(u -> random.nextGaussian()).toArray();
        CurveBand band =
                CurveBand.of(new double[] {0, 1, -2}, IntStream.range(0, 400).toArray(), (draw, x) -> slope[draw] * x);
        double[] sorted = slope.clone();
        Arrays.sort(sorted);
        double[] exact = {-1.95996, -0.99446, 0.99446, 1.95996};
        for (int q = 0; q < 4; q++) {
            assertEquals(0, band.quantiles()[q][0], 0.0);
            // √(p(1 − p)/n)/φ(z): 0.13 at 2.5 %, 0.075 at 16 %; four of each.
            assertEquals(exact[q], band.quantiles()[q][1], 4 * (q == 0 || q == 3 ? 0.134 : 0.076));
            assertEquals(-2 * band.quantiles()[3 - q][1], band.quantiles()[q][2], 1e-12, "mirrored and twice as wide");
        }
    }

    @Test
    void simulatedVelocitiesScatterAboutTheCurvesByTheirErrors() {
        int visits = 400;
        double[] time = IntStream.range(0, visits).mapToDouble(i -> 0.37 * i).toArray();
        double[] velocity = new double[visits];
        double[] error = new double[visits];
        for (int i = 0; i < visits; i++) {
            velocity[i] = 3 * Math.cos(2 * Math.PI * time[i] / 4) + 7 + 2 * new Random(i).nextGaussian();
            error[i] = 2;
        }
        Dim visit = Dim.of("visit", visits);
        PlotRequest request = new MadeRun(2, 100)
                .with(Variable.scalar("P", "d", ""), draw -> 4)
                .with(Variable.scalar("a", "km/s", ""), draw -> 3)
                .with(Variable.scalar("b", "km/s", ""), draw -> 0)
                .with(Variable.scalar("v0", "km/s", ""), draw -> 7)
                .data(Variable.vector("time", visit, "d", ""), time)
                .data(Variable.vector("velocity", visit, "km/s", ""), velocity)
                .data(Variable.vector("velocity_error", visit, "km/s", ""), error)
                .request();
        Replicates replicates = Replicates.of(request);
        assertEquals(50, replicates.simulated().length);
        // Both are standard normal: a variance of n numbers is off by √(2/n), four times.
        assertEquals(1, meanSquare(replicates.observed()), 4 * Math.sqrt(2.0 / visits));
        double[] all = Arrays.stream(replicates.simulated())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertEquals(1, meanSquare(all), 4 * Math.sqrt(2.0 / all.length));
    }

    private static double meanSquare(double[] values) {
        return Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    }

    @Test
    void simulatedParallaxesAreInverseDistancesWithTheirErrors() {
        int stars = 300;
        Dim star = Dim.of("star", stars);
        double[] error = new double[stars];
        Arrays.fill(error, 0.1);
        double[] parallax = new double[stars];
        PlotRequest request = new MadeRun(2, 100)
                .with(Variable.vector("r", star, "kpc", ""), draw -> 0.5)
                .data(Variable.vector("parallax", star, "mas", ""), parallax)
                .data(Variable.vector("parallax_error", star, "mas", ""), error)
                .request();
        double[] all = Arrays.stream(Replicates.of(request).simulated())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        assertEquals(2, mean, 4 * 0.1 / Math.sqrt(all.length), "four standard errors of the mean");
        double[] deviations = Arrays.stream(all).map(v -> (v - 2) / 0.1).toArray();
        assertEquals(1, meanSquare(deviations), 4 * Math.sqrt(2.0 / all.length));
    }
}
