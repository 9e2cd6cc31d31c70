package org.asterism.diagnostics.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.asterism.diagnostics.Chains;
import org.junit.jupiter.api.Test;

/** Chains at rest in different places are told from chains that agree or are on their way. */
class ChainModesTest {
    private static double[][] shifted(double[][] chains, double... shifts) {
        for (int i = 0; i < chains.length; i++) {
            for (int j = 0; j < chains[i].length; j++) {
                chains[i][j] += shifts[i];
            }
        }
        return chains;
    }

    private static List<List<Integer>> groups(double[][] chains) {
        return ChainModes.of(chains).stream().map(ChainGroup::chains).toList();
    }

    @Test
    void chainsThatAgreeAreOneGroup() {
        assertEquals(List.of(List.of(0, 1, 2, 3)), groups(Chains.independent(1, 4, 500)));
    }

    @Test
    void chainsApartAreGroupsTheLargestFirst() {
        double[][] chains = shifted(Chains.autoregressive(1, 4, 500, 0.5), 0, 20, 40, 20);
        List<ChainGroup> groups = ChainModes.of(chains);
        assertEquals(List.of(1, 3), groups.get(0).chains());
        // 1.25 √(τ/n) of the median, with τ = 3 and a thousand draws, four times.
        assertEquals(20, groups.get(0).median(), 0.3);
        assertEquals(3, groups.size());
    }

    @Test
    void modesOfVeryDifferentWidthAreTold() {
        double[][] chains = Chains.independent(2, 3, 500);
        chains[2] = Chains.map(new double[][] {chains[2]}, x -> 9 + 1e-6 * x)[0];
        assertEquals(List.of(List.of(0, 1), List.of(2)), groups(chains));
    }

    @Test
    void overlappingChainsAreOneGroup() {
        assertEquals(
                1, groups(shifted(Chains.independent(1, 4, 500), 0, 0, 0, 2)).size());
        // Each overlaps the next, if not the next but one.
        assertEquals(
                1,
                groups(shifted(Chains.independent(1, 4, 500), 0, 2.5, 5, 7.5)).size());
    }

    @Test
    void chainsOnTheirWayAreNotInModes() {
        double[][] chains = Chains.independent(1, 2, 500);
        for (int j = 0; j < 500; j++) {
            chains[0][j] += 0.05 * j;
            chains[1][j] += 60 - 0.05 * j;
        }
        assertEquals(List.of(List.of(0, 1)), groups(chains));
    }
}
