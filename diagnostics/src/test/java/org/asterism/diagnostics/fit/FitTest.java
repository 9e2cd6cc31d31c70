package org.asterism.diagnostics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.MadeDraws;
import org.junit.jupiter.api.Test;

/** The fit of each object is that of its data: near one where errors are right, and their squared factor where not. */
class FitTest {
    private static final int DRAWS = 4000;

    /** A straight line through n points with errors of 1; the true scatter is {@code scatter}, the model's {@code noise}. */
    private static List<Residual> line(Random random, int n, double scatter, double noise) {
        double[] y = new double[n];
        double sxx = 0;
        double sum = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            double x = i - (n - 1) / 2.0;
            y[i] = scatter * random.nextGaussian();
            sxx += x * x;
            sum += y[i];
            sxy += x * y[i];
        }
        // The posterior of mean and slope with flat priors: independent normal ones.
        double[][] replicates = new double[n][DRAWS];
        for (int s = 0; s < DRAWS; s++) {
            double mean = sum / n + noise * random.nextGaussian() / Math.sqrt(n);
            double slope = sxy / sxx + noise * random.nextGaussian() / Math.sqrt(sxx);
            for (int i = 0; i < n; i++) {
                double x = i - (n - 1) / 2.0;
                replicates[i][s] = mean + slope * x + noise * random.nextGaussian();
            }
        }
        List<Residual> residuals = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            residuals.add(Residual.of(y[i], 1, replicates[i]));
        }
        return residuals;
    }

    @Test
    void rightErrorsGiveOneAndTwoFittedParameters() {
        ObjectFit fit = ObjectFit.of("line", line(new Random(1), 200, 1, 1));
        // Σ (sd² − 1) over 200 points, each known to √(2/4000): four times √200 · 0.022.
        assertEquals(198, fit.freedom(), 4 * Math.sqrt(200 * 2.0 / DRAWS));
        // √(2/198) = 0.1.
        assertEquals(1, fit.reducedChiSquared(), 0.3);
        assertTrue(fit.chance() > 1e-3 && fit.chanceByModel() > 1e-3, fit.toString());
        // 94 % of 200, within four binomial standard errors; the largest of 200 standard normals is beyond 4.5 once in
        // 700.
        assertEquals(188, fit.covered(), 4 * Math.sqrt(200 * 0.94 * 0.06));
        assertEquals(3, Math.abs(fit.worst()), 1.5);
    }

    @Test
    void underestimatedErrorsGiveTheirSquaredFactor() {
        ObjectFit fit = ObjectFit.of("line", line(new Random(2), 200, 3, 1));
        assertEquals(9, fit.reducedChiSquared(), 3);
        assertTrue(fit.chance() < 1e-12 && fit.chanceByModel() < 1e-12, fit.toString());
    }

    @Test
    void aModelThatFitsTheScatterIsNotBlamed() {
        ObjectFit fit = ObjectFit.of("line", line(new Random(2), 200, 3, 3));
        // Its own noise is not taken for parameters.
        assertEquals(200, fit.freedom());
        assertEquals(9, fit.reducedChiSquared(), 3);
        assertTrue(fit.chanceByModel() > 1e-3, fit.toString());
    }

    @Test
    void objectsComeWorstFirst() {
        List<Residual> residuals = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        Random random = new Random(3);
        for (int k = 0; k < 3; k++) {
            residuals.addAll(line(random, 30, k == 1 ? 4 : 1, 1));
            objects.addAll(Collections.nCopies(30, "star " + k));
        }
        List<ObjectFit> fits = ObjectFit.of(residuals, objects);
        assertEquals("star 1", fits.get(0).object());
        assertEquals(3, fits.size());
        assertEquals(30, fits.get(2).measurements());
        assertThrows(IllegalArgumentException.class, () -> ObjectFit.of(residuals, List.of("one")));
    }

    @Test
    void replicatesInAFileAreMatchedWithDataErrorsAndObjects() {
        Dim star = Dim.of("star", List.of("A", "B"));
        Dim visit = Dim.of("visit", 4);
        double[][] replicates = {{-1, 0, 1, 0}};
        MadeDraws draws = new MadeDraws(1, 4)
                .with(Variable.vector("P", star, "d", ""), new double[1][4], new double[1][4])
                .observed(Variable.vector("velocity", visit, "km/s", ""), 0, 0, 10, 0)
                .observed(Variable.vector("velocity_error", visit, "km/s", ""), 2, 2, 2, 2)
                .observed(Variable.vector("star_index", visit, "", ""), 0, 0, 1, 1)
                .in(
                        GroupedDraws.POSTERIOR_PREDICTIVE,
                        Variable.vector("velocity", visit, "km/s", ""),
                        replicates,
                        replicates,
                        replicates,
                        replicates);
        List<ObjectFit> objects = ((FittedObjects.Known) FittedObjects.of(draws)).objects();
        assertEquals("B", objects.get(0).object());
        assertEquals(25, objects.get(0).chiSquared());
        assertEquals(100 / (2 / 3.0), objects.get(0).modelChiSquared(), 1e-12);
        assertEquals(0, objects.get(1).chiSquared());
        // The observed 10 is above all replicates of mean 0 and variance 2/3; zeros are in the middle of theirs.
        assertEquals(10 / Math.sqrt(2 / 3.0), objects.get(0).worst(), 1e-12);
        assertEquals(1, objects.get(0).covered());
        assertEquals(2, objects.get(1).covered());
    }

    @Test
    void drawsWithoutReplicatesSaySo() {
        assertEquals(
                "the draws have no replicates of the data (group posterior_predictive)",
                ((FittedObjects.Unknown) FittedObjects.of(new MadeDraws(1, 4))).reason());
    }

    @Test
    void predictiveCheckCountsReplicatesAbove() {
        assertEquals(0.5 / 4 + 0.25, PredictiveCheck.pValue(2, new double[] {0, 1, 2, 3}));
        assertEquals(0.625, PredictiveCheck.pValue(new double[] {0, 1, 2, 3}, new double[] {1, 1, 1, 4}));
        Random random = new Random(5);
        double p = PredictiveCheck.pValue(
                1.0, random.doubles(10_000).map(u -> random.nextGaussian()).toArray());
        // 1 − Φ(1), five standard errors of a share.
        assertEquals(0.1587, p, 5 * 0.0037);
    }
}
