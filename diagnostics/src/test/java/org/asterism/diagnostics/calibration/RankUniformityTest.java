package org.asterism.diagnostics.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ranks tell a right inference from a wrong one, and the envelope holds uniform values as often as it says. */
class RankUniformityTest {
    private static final int DRAWS = 99;

    @Test
    void envelopeHoldsUniformValuesAsOftenAsItSays() {
        int size = 60;
        EcdfEnvelope envelope = EcdfEnvelope.of(size, 20, 0.9);
        assertTrue(envelope.probability() >= 0.9);
        Random random = new Random(17);
        int inside = 0;
        int trials = 20_000;
        for (int i = 0; i < trials; i++) {
            inside += envelope.holds(random.doubles(size).toArray()) ? 1 : 0;
        }
        // Four standard errors of a share.
        double error = Math.sqrt(envelope.probability() * (1 - envelope.probability()) / trials);
        assertEquals(envelope.probability(), inside / (double) trials, 4 * error);
        // Counts are whole, so that it may hold more often than wanted, but not by much.
        assertTrue(envelope.probability() < 0.93, envelope.probability() + "");
    }

    /** All 3³ ways in which three values fall into three thirds. */
    @Test
    void probabilityIsThatOfCountingAllCases() {
        EcdfEnvelope envelope = EcdfEnvelope.of(3, 3, 0.5);
        int inside = 0;
        for (int code = 0; code < 27; code++) {
            double[] values = {code % 3 / 3.0 + 0.1, code / 3 % 3 / 3.0 + 0.1, code / 9 / 3.0 + 0.1};
            inside += envelope.holds(values) ? 1 : 0;
        }
        assertEquals(inside / 27.0, envelope.probability(), 1e-12);
    }

    @Test
    void envelopeRefusesAnotherNumberOfValues() {
        assertThrows(
                IllegalArgumentException.class,
                () -> EcdfEnvelope.of(10, 5, 0.9).holds(new double[3]));
    }

    /** θ ~ Normal(0, 1), y ~ Normal(θ, 1): the posterior is Normal(y/2, √½), taken with a bias and a wrong width. */
    private static int[] ranks(double bias, double width) {
        Random random = new Random(23);
        int[] ranks = new int[500];
        double[] draws = new double[DRAWS];
        for (int i = 0; i < ranks.length; i++) {
            double theta = random.nextGaussian();
            double y = theta + random.nextGaussian();
            for (int j = 0; j < DRAWS; j++) {
                draws[j] = y / 2 + bias + width * Math.sqrt(0.5) * random.nextGaussian();
            }
            ranks[i] = RankStatistic.of(theta, draws, random);
        }
        return ranks;
    }

    private static RankUniformity judged(double bias, double width) {
        return RankUniformity.of(ranks(bias, width), DRAWS, 0.99);
    }

    @Test
    void theRightPosteriorPasses() {
        RankUniformity right = judged(0, 1);
        assertTrue(right.uniform());
        assertTrue(Math.abs(right.bias()) < 4 && Math.abs(right.spread()) < 4, right.toString());
    }

    @Test
    void wrongPosteriorsFailAndAreNamed() {
        assertEquals(
                "the ranks are not uniform: the posterior lies too low",
                judged(-0.2, 1).verdict());
        assertEquals(
                "the ranks are not uniform: the posterior lies too high",
                judged(0.2, 1).verdict());
        assertEquals(
                "the ranks are not uniform: the posterior is too narrow",
                judged(0, 0.7).verdict());
        assertEquals(
                "the ranks are not uniform: the posterior is too wide",
                judged(0, 1.5).verdict());
        assertFalse(judged(0, 0.7).uniform());
    }

    @Test
    void numbersOfDrawsThatHaveNoDivisorsAreJudgedToo() {
        Random random = new Random(3);
        int[] uniform = random.ints(400, 0, 101).toArray();
        int[] high = random.ints(400, 20, 101).toArray();
        assertTrue(RankUniformity.of(uniform, 100, 0.99).uniform());
        assertFalse(RankUniformity.of(high, 100, 0.99).uniform());
        assertThrows(IllegalArgumentException.class, () -> RankUniformity.of(new int[] {101}, 100, 0.9));
    }

    @Test
    void tiesAreBrokenByChance() {
        Random random = new Random(4);
        double[] draws = {0, 1, 1, 1, 2};
        int[] counts = new int[6];
        for (int i = 0; i < 4000; i++) {
            counts[RankStatistic.of(1, draws, random)]++;
        }
        assertEquals(0, counts[0] + counts[5]);
        for (int rank = 1; rank <= 4; rank++) {
            // Five standard errors of a count with p = 1/4.
            assertEquals(1000, counts[rank], 5 * Math.sqrt(4000 * 0.25 * 0.75));
        }
    }

    @Test
    void thinningTakesSoManyAtEqualDistances() {
        double[][] chains = {{0, 1, 2, 3}, {4, 5, 6, 7}};
        assertArrayEquals(new double[] {1, 3, 5, 7}, RankStatistic.thinned(chains, 4));
        assertEquals(8, RankStatistic.thinned(chains, 8).length);
        assertThrows(IllegalArgumentException.class, () -> RankStatistic.thinned(chains, 9));
    }

    /** All 3³ ways in which three ranks fall into three places: no chance is attained more often than it says. */
    @Test
    void chancesAreThoseOfCountingAllCases() {
        double[] chances = new double[27];
        RankTest test = RankTest.of(3, 2);
        for (int code = 0; code < 27; code++) {
            chances[code] = test.chance(new int[] {code % 3, code / 3 % 3, code / 9});
        }
        for (double chance : chances) {
            long asSmall =
                    Arrays.stream(chances).filter(c -> c <= chance + 1e-9).count();
            assertEquals(asSmall / 27.0, chance, 1e-12);
        }
    }

    /** Two ways to the same verdict: the chance, and the envelope found by bisection. */
    @Test
    void ranksLeaveTheEnvelopeIfTheirChanceIsTooSmall() {
        int size = 40;
        RankTest test = RankTest.of(size, DRAWS);
        Random random = new Random(5);
        for (double probability : new double[] {0.5, 0.9, 0.99}) {
            EcdfEnvelope envelope = EcdfEnvelope.of(size, test.points(), probability);
            for (int i = 0; i < 200; i++) {
                // From uniform to plainly not so.
                int least = i % 20;
                int[] ranks = random.ints(size, least, DRAWS + 1).toArray();
                double[] places = Arrays.stream(ranks).mapToDouble(test::place).toArray();
                assertEquals(
                        envelope.holds(places), test.chance(ranks) > 1 - probability, "chance " + test.chance(ranks));
            }
        }
    }
}
