package org.asterism.diagnostics.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.asterism.diagnostics.Chains;
import org.asterism.diagnostics.statistics.HighestDensityInterval;
import org.junit.jupiter.api.Test;

/** The density integrates to one, and its region of highest density is one interval for each mode. */
class MultimodalIntervalTest {
    private static double[] twoModes() {
        double[] draws = Chains.independent(4, 1, 20_000)[0];
        for (int i = 0; i < draws.length; i += 4) {
            draws[i] += 12;
        }
        return draws;
    }

    @Test
    void densityIsThatOfTheDraws() {
        KernelDensity density = KernelDensity.of(Chains.independent(4, 1, 20_000)[0]);
        double[] grid = density.grid();
        double step = grid[1] - grid[0];
        double sum = 0;
        for (int i = 0; i < grid.length; i++) {
            double exact = Math.exp(-grid[i] * grid[i] / 2) / Math.sqrt(2 * Math.PI);
            // A width of h ≈ 0.12: a noise of √(0.28 · 0.4/(2e4 h)) = 0.007 and a bias of h²/2 · 0.4 = 0.003.
            assertEquals(exact, density.density()[i], 0.03);
            sum += density.density()[i] * step;
        }
        assertEquals(1, sum, 0.01);
    }

    @Test
    void eachModeHasItsInterval() {
        List<HighestDensityInterval> intervals = MultimodalInterval.of(twoModes(), 0.94);
        assertEquals(2, intervals.size());
        double share = 0;
        for (double draw : twoModes()) {
            share += intervals.stream().anyMatch(i -> i.lower() <= draw && draw <= i.upper()) ? 1 / 20_000.0 : 0;
        }
        // Silverman's half of the kernel's width, 0.9 · 5.3 · 2e4^(−1/5)/2 = 0.33, and 0.1 of the other widen the modes
        // by
        // √(1 + 0.43²) = 1.09 at most, which holds 0.955 in place of 0.94.
        assertTrue(0.93 < share && share < 0.96, "holds " + share);
        // An end is a bin's centre, 20/512 apart, at a density whose noise moves it by several.
        assertEquals(12, (intervals.get(1).lower() + intervals.get(1).upper()) / 2, 0.25);
    }

    @Test
    void drawsThatAreAllTheSameHaveNoDensity() {
        assertThrows(IllegalArgumentException.class, () -> KernelDensity.of(new double[] {1, 1, 1}));
        assertThrows(IllegalArgumentException.class, () -> KernelDensity.of(new double[] {1, Double.NaN}));
    }
}
