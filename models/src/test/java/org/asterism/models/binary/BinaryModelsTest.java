package org.asterism.models.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.error.DataException;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Posterior;
import org.asterism.core.random.RandomStream;
import org.asterism.models.Requests;
import org.asterism.models.velocity.StarSeries;
import org.junit.jupiter.api.Test;

/** Orbits start at the truth, are reported at the first date, and refuse what is no orbit. */
class BinaryModelsTest {
    private static Table velocities(String[] star, double[] time, double[] velocity) {
        double[] error = new double[time.length];
        java.util.Arrays.fill(error, 1);
        return Requests.table(
                new TextColumn("APOGEE_ID", "", star),
                new RealColumn("JD", "", time),
                new RealColumn("VHELIO", "", velocity),
                new RealColumn("VHELIO_ERR", "", error));
    }

    @Test
    void startsAtTheTruthWithinItsErrors() {
        Simulation simulation = Requests.simulate(new BinaryModel(), Map.of(), 4);
        Posterior posterior = Requests.posterior(new BinaryModel(), simulation.table());
        double[] values = new double[5];
        double[] start = posterior.start().position();
        posterior.newReporter().report(start, RandomStream.of(1, RandomStream.Purpose.REPORT, 0), values);
        // With 36 velocities of 0.5 km/s over 200 d: σ of a, b, v0 about 0.5·√(2/36); of P about P²σ/(2πK·57 d·√18).
        double[] tolerance = {0.01, 0.002, 0.6, 0.6, 0.6};
        for (int i = 0; i < values.length; i++) {
            assertEquals(simulation.truth().get(i).values()[0], values[i], tolerance[i], "value " + i);
        }
    }

    @Test
    void modelAtTheFirstDateIsTheOneAtTheCentredTime() {
        StarSeries series =
                StarSeries.of("A", new double[] {100, 103, 109, 120}, new double[4], new double[] {1, 2, 1, 1}, "test");
        double period = 7.3;
        double a = 3;
        double b = -4;
        ZeroPoint zero = ZeroPoint.of(series.shift(), period);
        for (int i = 0; i < series.size(); i++) {
            double centred = 2 * Math.PI * series.time()[i] / period;
            double fromFirst = 2 * Math.PI * (series.time()[i] + series.shift()) / period;
            double expected = a * Math.cos(centred) + b * Math.sin(centred);
            double published =
                    zero.publishedA(a, b) * Math.cos(fromFirst) + zero.publishedB(a, b) * Math.sin(fromFirst);
            assertEquals(expected, published, 1e-13);
        }
    }

    @Test
    void listsTheStarsWhereThereAreSeveral() {
        String[] star = {"B", "B", "B", "B", "A", "A", "A", "A"};
        Table table = velocities(star, new double[] {1, 2, 3, 5, 1, 2, 3, 5}, new double[8]);
        DataException thrown = assertThrows(DataException.class, () -> Requests.posterior(new BinaryModel(), table));
        assertTrue(thrown.getMessage().contains("A, B; choose one with --select 'APOGEE_ID=A'"), thrown.getMessage());
    }

    @Test
    void namesEveryStarWithTooFewVelocities() {
        String[] star = {"B", "B", "B", "C", "A", "A", "A", "A"};
        Table table = velocities(star, new double[] {1, 2, 3, 5, 1, 2, 3, 5}, new double[8]);
        DataException thrown =
                assertThrows(DataException.class, () -> Requests.posterior(new BinaryPopulationModel(), table));
        assertEquals(2, thrown.problems().size());
        assertTrue(thrown.getMessage().contains("star B has 3 velocities"), thrown.getMessage());
    }

    @Test
    void aPopulationNeedsTwoStars() {
        String[] star = {"A", "A", "A", "A"};
        Table table = velocities(star, new double[] {1, 2, 3, 5}, new double[] {1, 3, 2, 1});
        assertThrows(DataException.class, () -> Requests.posterior(new BinaryPopulationModel(), table));
    }
}
