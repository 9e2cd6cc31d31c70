package org.asterism.diagnostics.figure.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asterism.diagnostics.calibration.EcdfEnvelope;
import org.asterism.diagnostics.calibration.RankUniformity;
import org.junit.jupiter.api.Test;

/** The curve of ranks and its bands are those of counting. */
class CalibrationFigureTest {
    @Test
    void theCurveCountsRanksLessTheirShare() {
        RankSteps steps = RankSteps.of(new int[] {0, 3, 3, 1}, 3);
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, steps.places(), 1e-15);
        assertArrayEquals(new double[] {0, 0, 0, -0.25, 0}, steps.values(), 1e-15);
        assertEquals(0.25, steps.reach(), 1e-15);
    }

    @Test
    void evenRanksAreAtZero() {
        int[] ranks = new int[100];
        Arrays.setAll(ranks, i -> i);
        assertArrayEquals(new double[101], RankSteps.of(ranks, 99).values(), 1e-15);
    }

    /** A curve fails if and only if it leaves the band that is drawn, at a place where the band has a corner. */
    @Test
    void whatFailsLeavesTheBandThatIsDrawn() {
        Random random = new Random(2);
        double probability = 0.9;
        EcdfEnvelope envelope = EcdfEnvelope.ofRanks(60, 99, probability);
        double[][] ends = RankSteps.ends(envelope);
        int outside = 0;
        for (int trial = 0; trial < 400; trial++) {
            int[] ranks = random.ints(60, trial % 10, 100).toArray();
            RankSteps steps = RankSteps.of(ranks, 99);
            boolean leaves = false;
            for (int i = 1; i <= 100; i++) {
                double value = steps.values()[i];
                leaves |= value < ends[1][i] - 1e-12 || value > ends[2][i] + 1e-12;
            }
            outside += leaves ? 1 : 0;
            assertEquals(!leaves, RankUniformity.of(ranks, 99, probability).uniform());
        }
        assertTrue(outside > 20 && outside < 380, List.of(outside).toString());
    }
}
