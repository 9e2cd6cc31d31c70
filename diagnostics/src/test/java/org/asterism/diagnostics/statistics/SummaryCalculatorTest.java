package org.asterism.diagnostics.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.asterism.diagnostics.Chains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is computed of many quantities with shared work is what each number gives on its own. */
class SummaryCalculatorTest {
    /** Sums in another order. */
    private static final double TOLERANCE = 1e-11;

    private static void agree(double[][] chains, SummaryStatistics actual) {
        double[] all = SplitChains.pooled(chains);
        double mean = Moments.mean(all);
        close(mean, actual.mean());
        close(Math.sqrt(Moments.variance(all, mean, 1)), actual.sd());
        Arrays.sort(all);
        assertEquals(HighestDensityInterval.ofSorted(all, 0.9), actual.hdi());
        close(MonteCarloError.mean(chains), actual.mcseMean());
        close(MonteCarloError.sd(chains), actual.mcseSd());
        close(EffectiveSampleSize.bulk(chains), actual.essBulk());
        close(EffectiveSampleSize.tail(chains), actual.essTail());
        close(foldedBeforeSplit(chains), actual.rhat());
    }

    /** A summary folds about the median of all draws, R-hat on its own about that of the split ones. */
    private static double foldedBeforeSplit(double[][] chains) {
        if (chains.length < 2) {
            return Double.NaN;
        }
        double[][] folded = SplitChains.of(SplitRhat.folded(chains));
        return SplitRhat.larger(SplitRhat.ofScores(chains), SplitRhat.ofChains(RankNormalization.of(folded)));
    }

    private static void close(double expected, double actual) {
        assertTrue(
                Double.compare(expected, actual) == 0 || Math.abs(expected - actual) <= TOLERANCE * Math.abs(expected),
                () -> expected + ", but was " + actual);
    }

    @ParameterizedTest
    @CsvSource({"1,100", "2,101", "4,250", "3,1001", "4,4", "2,5"})
    void givesWhatEachNumberGivesOnItsOwn(int chains, int draws) {
        SummaryCalculator calculator =
                new SummaryCalculator(chains, draws, 0.9, SummaryCalculator.scores(chains, draws));
        for (double phi : new double[] {0, 0.5, -0.5, 0.97}) {
            double[][] values = Chains.autoregressive(7, chains, draws, phi);
            agree(values, calculator.of(values));
            // Many ties, as chains of Metropolis steps have.
            double[][] tied = Chains.map(values, x -> Math.rint(4 * x));
            agree(tied, calculator.of(tied));
            double[][] narrow = Chains.map(values, x -> 1e-3 * x * x * x);
            agree(narrow, calculator.of(narrow));
        }
    }

    @Test
    void leavesNoTraceOfWhatCameBefore() {
        double[][] first = Chains.autoregressive(1, 4, 301, 0.9);
        double[][] second = Chains.independent(2, 4, 301);
        SummaryCalculator used = new SummaryCalculator(4, 301, 0.94, SummaryCalculator.scores(4, 301));
        used.of(first);
        assertEquals(SummaryStatistics.of(second, 0.94), used.of(second));
    }

    @Test
    void ofDrawsThatFoldIntoOneValueIsTheOtherRhat() {
        double[][] normal = Chains.independent(4, 4, 200);
        double[] all = SplitChains.pooled(normal);
        Arrays.sort(all);
        double median = Quantiles.ofSorted(all, 0.5);
        double[][] coin = Chains.map(normal, x -> x > median ? 1 : -1);
        assertEquals(SplitRhat.ofScores(coin), SummaryStatistics.of(coin, 0.94).rhat(), TOLERANCE);
        assertEquals(SplitRhat.ofScores(coin), SplitRhat.ofRanks(coin));
    }

    @Test
    void aDrawThatIsNotFiniteLeavesNoNumber() {
        double[][] chains = Chains.independent(4, 2, 50);
        chains[1][7] = Double.NaN;
        SummaryStatistics statistics = SummaryStatistics.of(chains, 0.94);
        assertEquals(Double.NaN, statistics.mean());
        assertEquals(Double.NaN, statistics.hdi().lower());
        assertEquals(Double.NaN, statistics.rhat());
    }
}
