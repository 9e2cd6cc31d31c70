package org.asterism.diagnostics.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.asterism.diagnostics.Chains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Convergence numbers have the properties that theory gives them. */
class ConvergencePropertiesTest {
    @Test
    void rankedNumbersDoNotChangeUnderMonotoneMaps() {
        double[][] chains = Chains.autoregressive(1, 4, 500, 0.6);
        double[][] mapped = Chains.map(chains, x -> Math.exp(3 * x));
        assertEquals(EffectiveSampleSize.bulk(chains), EffectiveSampleSize.bulk(mapped));
        assertEquals(SplitRhat.ofScores(chains), SplitRhat.ofScores(mapped));
        // A quantile between two draws is another number after the map, but the same draws are below it.
        assertEquals(EffectiveSampleSize.tail(chains), EffectiveSampleSize.tail(mapped));
        assertEquals(EffectiveSampleSize.median(chains), EffectiveSampleSize.median(mapped));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 1e9})
    void noNumberChangesWithTheUnit(double unit) {
        double[][] chains = Chains.autoregressive(2, 4, 500, 0.6);
        double[][] mapped = Chains.map(chains, x -> unit * x);
        SummaryStatistics one = SummaryStatistics.of(chains, 0.94);
        SummaryStatistics other = SummaryStatistics.of(mapped, 0.94);
        assertEquals(one.essBulk(), other.essBulk());
        assertEquals(one.rhat(), other.rhat(), 1e-12);
        assertEquals(unit * one.mcseMean(), other.mcseMean(), 1e-11 * unit);
        // ArviZ takes squared deviations that differ by less than 1e-15 for constant: draws with a spread below 1e-8.
        assertEquals(unit * one.mcseSd(), other.mcseSd(), 1e-11 * unit);
        assertEquals(EffectiveSampleSize.sd(chains), EffectiveSampleSize.sd(mapped), 1e-7);
    }

    /**
     * S (1 − φ)/(1 + φ); for φ below zero Geyer's sum ends at once. Over 2e5 draws the estimate of τ scatters by about
     * √(2 (2w + 1)/S) relative, with a window w of some τ: 1 % at φ = 0, 3 % at φ = 0.9.
     */
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.5, 0.9})
    void anAutoregressionHasItsKnownEffectiveSize(double phi) {
        double[][] chains = Chains.autoregressive(3, 4, 50_000, phi);
        double expected = 200_000 * (1 - phi) / (1 + phi);
        assertEquals(1, EffectiveSampleSize.mean(chains) / expected, 0.12);
        assertTrue(SplitRhat.ofRanks(chains) < 1.01);
        // The error of the mean is sd/√ESS: the mean itself is within four of it of zero.
        assertTrue(Math.abs(Moments.mean(SplitChains.pooled(chains))) < 4 * MonteCarloError.mean(chains));
    }

    @Test
    void errorsOfIndependentDrawsAreThoseOfTheory() {
        double[][] chains = Chains.independent(8, 4, 25_000);
        double size = 100_000;
        // Each is estimated to a few per cent, as its effective size is.
        assertEquals(1 / Math.sqrt(size), MonteCarloError.mean(chains), 0.05 / Math.sqrt(size));
        assertEquals(1 / Math.sqrt(2 * size), MonteCarloError.sd(chains), 0.05 / Math.sqrt(2 * size));
        // √(p (1 − p)/S)/density: the half distance of two order statistics scatters by some 10 %.
        assertEquals(Math.sqrt(Math.PI / 2 / size), MonteCarloError.median(chains), 0.3 * Math.sqrt(1 / size));
    }

    @Test
    void highestDensityIntervalHoldsItsShareAndIsTheShortest() {
        double[] draws = SplitChains.pooled(Chains.independent(5, 4, 25_000));
        Arrays.sort(draws);
        HighestDensityInterval hdi = HighestDensityInterval.ofSorted(draws, 0.94);
        double[] fresh = SplitChains.pooled(Chains.independent(6, 4, 25_000));
        double share = Arrays.stream(fresh)
                        .filter(x -> hdi.lower() <= x && x <= hdi.upper())
                        .count()
                / 1e5;
        // √(0.94 · 0.06/1e5) = 0.0008 for the fresh draws, as much for the interval, which being the shortest is biased
        // low.
        assertEquals(0.94, share, 0.005);
        // ±1.8808 for the normal distribution; an end scatters by about √(0.03/1e5)/0.068 and the flat minimum more.
        assertEquals(2 * 1.8808, hdi.upper() - hdi.lower(), 0.04);
        EqualTailedInterval tails = EqualTailedInterval.ofSorted(draws, 0.94);
        assertTrue(hdi.upper() - hdi.lower() <= tails.upper() - tails.lower());
        assertEquals(1.8808, tails.upper(), 0.03);
        assertEquals(-1.8808, tails.lower(), 0.03);
    }

    @Test
    void skewedDrawsHaveAnIntervalAtTheMode() {
        double[] draws = SplitChains.pooled(Chains.map(Chains.independent(5, 4, 5000), x -> x * x));
        Arrays.sort(draws);
        HighestDensityInterval hdi = HighestDensityInterval.ofSorted(draws, 0.8);
        assertTrue(hdi.lower() < 1e-3, hdi.toString());
        assertTrue(EqualTailedInterval.ofSorted(draws, 0.8).lower() > 0.01);
    }

    @Test
    void autocorrelationOfAnAutoregressionFallsAsItsPowers() {
        double[] rho = Autocorrelation.of(Chains.autoregressive(3, 1, 100_000, 0.7)[0], 100);
        for (int t = 0; t < 100; t++) {
            // √(Σ ρ²/n) ≈ √(3/1e5).
            assertEquals(Math.pow(0.7, t), rho[t], 0.022);
        }
        assertEquals(1, rho[0]);
    }

    @Test
    void momentaDrawnAfreshGiveAnEnergyFractionOfOne() {
        // (Eₙ − Eₙ₋₁)² of independent energies has twice their variance.
        assertEquals(2, Bfmi.of(Chains.independent(3, 1, 100_000)[0]), 0.03);
        // Of an autoregression 2 (1 − φ).
        assertEquals(0.2, Bfmi.of(Chains.autoregressive(3, 1, 100_000, 0.9)[0]), 0.01);
    }
}
