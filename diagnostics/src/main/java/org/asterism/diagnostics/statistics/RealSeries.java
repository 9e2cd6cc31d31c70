package org.asterism.diagnostics.statistics;

import java.util.Arrays;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Chains of real numbers, centred, with their autocovariance: the first lags by their sums, since few are asked for when
 * chains mix well, and all of them by a zero-padded Fourier transform once more are. Owns its buffers; one thread.
 */
final class RealSeries implements MeanAutocovariance {
    private static final int DIRECT_LAGS = 40;
    private static final int NONE = -2;

    private final int chains;
    private final int draws;
    private final double[] centred;
    private final double[] means;
    private final double[] all;
    private final double[] pair = new double[2];
    private int pairLag = NONE;
    private boolean transformed;
    private double[][] spectrum = {};
    private double[] power = {};

    RealSeries(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
        this.centred = new double[chains * draws];
        this.means = new double[chains];
        this.all = new double[draws];
    }

    /** Of chains of one length. */
    static RealSeries of(double[][] chains) {
        RealSeries series = new RealSeries(chains.length, chains[0].length);
        series.load(SplitChains.pooled(chains));
        return series;
    }

    /**
     * Takes new values in place of those before.
     *
     * @param values one chain after the other. Not modified, not kept
     */
    void load(double[] values) {
        transformed = false;
        pairLag = NONE;
        for (int j = 0; j < chains; j++) {
            int from = j * draws;
            double mean = Sums.mean(values, from, from + draws);
            means[j] = mean;
            for (int i = from; i < from + draws; i++) {
                centred[i] = values[i] - mean;
            }
        }
    }

    @Override
    public double betweenVariance() {
        return chains < 2 ? 0 : Sums.ofSquares(means, 0, chains, Sums.mean(means, 0, chains)) / (chains - 1);
    }

    @Override
    public double at(int lag) {
        if (lag > DIRECT_LAGS && !transformed) {
            transform();
            transformed = true;
        }
        if (transformed) {
            return all[lag];
        }
        if (lag != pairLag && lag != pairLag + 1) {
            // Lags are asked for in pairs, and two summed together cost little more than one.
            pairLag = lag;
            Arrays.fill(pair, 0);
            for (int j = 0; j < chains; j++) {
                Sums.addLaggedProducts(centred, j * draws, (j + 1) * draws, lag, pair);
            }
        }
        return pair[lag - pairLag] / ((double) chains * draws);
    }

    /** Two chains at a time, as real and imaginary part; their power spectra add up, so one transform leads back. */
    private void transform() {
        int size = Integer.highestOneBit(2 * draws - 1) * 2;
        if (power.length == 0) {
            spectrum = new double[2][size];
            power = new double[size];
        }
        Arrays.fill(power, 0);
        for (int j = 0; j < chains; j += 2) {
            fill(spectrum[0], j, size);
            fill(spectrum[1], j + 1, size);
            FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
            for (int k = 0; k < size; k++) {
                power[k] += spectrum[0][k] * spectrum[0][k] + spectrum[1][k] * spectrum[1][k];
            }
        }
        // What is not symmetric in the spectrum of a pair goes into the imaginary part, which nobody reads.
        System.arraycopy(power, 0, spectrum[0], 0, size);
        Arrays.fill(spectrum[1], 0);
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.INVERSE);
        for (int i = 0; i < draws; i++) {
            all[i] = spectrum[0][i] / ((double) chains * draws);
        }
    }

    private void fill(double[] padded, int chain, int size) {
        int from = chain * draws;
        int count = chain < chains ? draws : 0;
        System.arraycopy(centred, chain < chains ? from : 0, padded, 0, count);
        Arrays.fill(padded, count, size, 0);
    }
}
