package org.asterism.diagnostics.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.asterism.diagnostics.Chains;
import org.junit.jupiter.api.Test;

/** Nested R-hat is that of its paper, and of many chains of a single draw too. */
class NestedRhatTest {
    @Test
    void ofOneChainAGroupIsRhatButForTheLengthOfTheChains() {
        double[][] chains = Chains.autoregressive(1, 5, 40, 0.5);
        double[][][] groups = new double[5][][];
        for (int i = 0; i < 5; i++) {
            groups[i] = new double[][] {chains[i]};
        }
        double rhat = SplitRhat.ofWhole(chains);
        assertEquals(rhat * rhat + 1 / 40.0, Math.pow(NestedRhat.of(groups), 2), 1e-12);
    }

    @Test
    void isThatOfItsDefinition() {
        // Two groups of two chains of two draws: means of chains 1, 4 | 6, 6; of groups 2.5, 6.
        double[][][] groups = {{{0, 2}, {3, 5}}, {{6, 6}, {4, 8}}};
        double between = 2 * (1.75 * 1.75);
        double first = (2 + 2) / 2.0 + 2 * 1.5 * 1.5;
        double second = (0 + 8) / 2.0;
        assertEquals(Math.sqrt(1 + between / ((first + second) / 2)), NestedRhat.of(groups), 1e-14);
    }

    @Test
    void judgesManyChainsOfOneDraw() {
        double[][] draws = Chains.independent(2, 4, 256);
        double[][][] agreeing = new double[4][256][];
        double[][][] apart = new double[4][256][];
        for (int k = 0; k < 4; k++) {
            for (int m = 0; m < 256; m++) {
                agreeing[k][m] = new double[] {draws[k][m]};
                apart[k][m] = new double[] {draws[k][m] + k};
            }
        }
        // B is W/256 in the mean, with three degrees of freedom: at most four times that but once in 1000.
        assertTrue(NestedRhat.of(agreeing) < 1 + 0.5 * 6 / 256);
        assertTrue(NestedRhat.ofRanks(agreeing) < 1 + 0.5 * 6 / 256);
        // Variance of 0, 1, 2, 3 is 5/3.
        assertEquals(Math.sqrt(1 + 5 / 3.0), NestedRhat.of(apart), 0.15);
    }

    @Test
    void refusesOneGroup() {
        assertThrows(IllegalArgumentException.class, () -> NestedRhat.of(new double[][][] {{{1, 2}}}));
    }
}
