package org.asterism.diagnostics.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.asterism.diagnostics.Chains;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The autocovariance by sums, by a transform and by counting bits is that of the definition. */
class MeanAutocovarianceTest {
    private static double plain(double[][] chains, int lag) {
        double sum = 0;
        for (double[] chain : chains) {
            double mean = 0;
            for (double x : chain) {
                mean += x / chain.length;
            }
            for (int i = 0; i + lag < chain.length; i++) {
                sum += (chain[i] - mean) * (chain[i + lag] - mean) / chain.length / chains.length;
            }
        }
        return sum;
    }

    private static double plainBetween(double[][] chains) {
        double[] means = new double[chains.length];
        double mean = 0;
        for (int i = 0; i < chains.length; i++) {
            for (double x : chains[i]) {
                means[i] += x / chains[i].length;
            }
            mean += means[i] / chains.length;
        }
        double sum = 0;
        for (double m : means) {
            sum += (m - mean) * (m - mean);
        }
        return chains.length < 2 ? 0 : sum / (chains.length - 1);
    }

    @ParameterizedTest
    @CsvSource({"1,4", "1,5", "2,64", "3,65", "4,128", "5,200", "8,500"})
    void ofRealNumbersIsThatOfTheDefinition(int chains, int draws) {
        double[][] values = Chains.autoregressive(5, chains, draws, 0.8);
        RealSeries upwards = RealSeries.of(values);
        RealSeries downwards = RealSeries.of(values);
        for (int lag = 0; lag < draws; lag++) {
            assertEquals(plain(values, lag), upwards.at(lag), 1e-13);
            // From the last lag on everything comes from the transform.
            assertEquals(plain(values, draws - 1 - lag), downwards.at(draws - 1 - lag), 1e-13);
        }
        assertEquals(plainBetween(values), upwards.betweenVariance(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"1,4", "1,5", "2,64", "3,65", "4,128", "5,200", "8,500"})
    void ofBitsIsThatOfTheDefinition(int chains, int draws) {
        double[][] values = Chains.autoregressive(6, chains, draws, 0.8);
        double[][] flags = Chains.map(values, x -> x <= 0.4 ? 1 : 0);
        IndicatorSeries series = new IndicatorSeries(chains, draws);
        series.load(SplitChains.pooled(Chains.map(values, x -> -x)), 5);
        series.load(SplitChains.pooled(values), 0.4);
        for (int lag = 0; lag < draws; lag++) {
            assertEquals(plain(flags, lag), series.at(lag), 1e-14);
        }
        assertEquals(plainBetween(flags), series.betweenVariance(), 1e-15);
    }
}
