package org.asterism.diagnostics.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.asterism.diagnostics.Chains;
import org.junit.jupiter.api.Test;

/** A measure that does not exist says why. */
class MeasureTest {
    private static Measure named(String name) {
        return Measure.all().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String reason(String measure, double[][] chains) {
        Estimate estimate = named(measure).of(chains);
        assertTrue(Double.isNaN(estimate.orNaN()));
        return ((Estimate.Unknown) estimate).reason();
    }

    @Test
    void saysWhatTheDrawsLack() {
        assertEquals(
                "there is only one chain, and at least 2 are needed", reason("rhat.rank", Chains.independent(1, 1, 9)));
        assertEquals("there is no chain, and at least 1 are needed", reason("ess.bulk", new double[0][]));
        assertEquals(
                "each chain has 3 draws, and at least 4 are needed", reason("ess.tail", Chains.independent(1, 4, 3)));
        double[][] broken = Chains.independent(1, 4, 30);
        broken[2][17] = Double.POSITIVE_INFINITY;
        assertEquals("draw 17 of chain 2 is Infinity", reason("mcse.mean", broken));
        assertEquals("all draws are 0.5", reason("rhat.split", Chains.map(Chains.independent(1, 4, 30), x -> 0.5)));
        assertEquals("all draws are 0.5", reason("mcse.sd", Chains.map(Chains.independent(1, 4, 30), x -> 0.5)));
        double[][] uneven = {new double[5], new double[6]};
        assertEquals("chain 0 has 5 draws and chain 1 has 6", reason("ess.bulk", uneven));
        double[][] coin = {{-1, 1, -1, 1, 1, -1}, {1, -1, 1, -1, -1, 1}};
        assertEquals("the draws take too few different values", reason("rhat.folded", coin));
    }

    @Test
    void everyMeasureOfSoundDrawsIsKnown() {
        double[][] chains = Chains.independent(1, 2, 100);
        for (Measure measure : Measure.all()) {
            assertTrue(measure.of(chains) instanceof Estimate.Known, measure.name());
        }
        assertEquals("ess.quantile_0.1", Measure.essOfQuantile(0.1).name());
        assertTrue(Measure.errorOfQuantile(0.1).of(chains).orNaN() > 0);
        assertTrue(Measure.essBetween(0.1, 0.3).of(chains).orNaN() > 0);
    }

    @Test
    void aKnownEstimateIsANumber() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate.Known(Double.NaN));
    }
}
