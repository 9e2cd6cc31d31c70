package org.asterism.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.convergence.ConvergenceTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sampling stops when every element has what was asked for, and not before. */
class ConvergenceTargetTest {
    /** Four chains of independent normals, the last of them moved. */
    private static double[][] chains(int draws, double shift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] chains = new double[4][draws];
        for (double[] chain : chains) {
            for (int i = 0; i < draws; i++) {
                chain[i] = random.nextGaussian() + (chain == chains[3] ? shift : 0);
            }
        }
        return chains;
    }

    @Test
    void isMetWhenTheWorstElementHasTheSize() {
        ConvergenceTarget target = ConvergenceTarget.parse("ess=1000");
        double[][] enough = chains(1000, 0, 1);
        double[][] few = chains(100, 0, 2);
        assertTrue(target.isMet(new double[][][] {enough, enough}));
        assertFalse(target.isMet(new double[][][] {few}));
        assertFalse(target.isMet(new double[][][] {enough, chains(1000, 3, 3)}));
    }

    @Test
    void isMetWhenTheWorstElementHasTheRhat() {
        ConvergenceTarget target = ConvergenceTarget.parse("rhat=1.02");
        assertTrue(target.isMet(new double[][][] {chains(1000, 0, 1)}));
        assertFalse(target.isMet(new double[][][] {chains(1000, 0, 1), chains(1000, 1, 2)}));
    }

    @Test
    void isNotMetByAnElementWithoutANumber() {
        double[][] broken = chains(1000, 0, 1);
        broken[0][3] = Double.NaN;
        assertFalse(ConvergenceTarget.parse("ess=10").isMet(new double[][][] {chains(1000, 0, 2), broken}));
        assertFalse(ConvergenceTarget.parse("rhat=2").isMet(new double[][][] {broken, chains(1000, 0, 2)}));
    }

    @Test
    void leavesOutConstantsUnlessNothingElseIsThere() {
        double[][] constant = new double[4][1000];
        assertTrue(ConvergenceTarget.parse("ess=100,rhat=1.1").isMet(new double[][][] {constant, chains(1000, 0, 1)}));
        assertFalse(ConvergenceTarget.parse("ess=100").isMet(new double[][][] {constant}));
    }

    @Test
    void readsWhatItWrites() {
        for (String text : new String[] {"ess=1000", "rhat=1.01", "ess=400,rhat=1.05"}) {
            assertEquals(text, ConvergenceTarget.parse(text).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es=1000", "ess", "ess=many", "rhat=1", "rhat=0.9", "ess=-1", "", "ess=NaN"})
    void refusesWhatCannotBeReached(String text) {
        assertThrows(UsageException.class, () -> ConvergenceTarget.parse(text));
    }
}
