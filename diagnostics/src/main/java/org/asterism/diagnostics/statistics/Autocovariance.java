package org.asterism.diagnostics.statistics;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The autocovariance of a chain, γₜ = Σᵢ (xᵢ − x̄)(xᵢ₊ₜ − x̄)/n, one lag at a time: the first by their sums, since few are
 * asked for when a chain mixes well, and all of them by a zero-padded Fourier transform once more are.
 */
final class Autocovariance {
    private static final int DIRECT_LAGS = 100;

    private final double[] centred;
    private double[] all = {};

    Autocovariance(double[] chain, double mean) {
        centred = new double[chain.length];
        for (int i = 0; i < chain.length; i++) {
            centred[i] = chain[i] - mean;
        }
    }

    double at(int lag) {
        if (all.length > 0) {
            return all[lag];
        }
        if (lag > DIRECT_LAGS) {
            all = transformed();
            return all[lag];
        }
        double sum = 0;
        for (int i = 0; i + lag < centred.length; i++) {
            sum += centred[i] * centred[i + lag];
        }
        return sum / centred.length;
    }

    private double[] transformed() {
        int size = Integer.highestOneBit(2 * centred.length - 1) * 2;
        double[] padded = java.util.Arrays.copyOf(centred, size);
        FastFourierTransformer transformer = new FastFourierTransformer(DftNormalization.STANDARD);
        Complex[] spectrum = transformer.transform(padded, TransformType.FORWARD);
        for (int i = 0; i < size; i++) {
            double re = spectrum[i].getReal();
            double im = spectrum[i].getImaginary();
            padded[i] = re * re + im * im;
        }
        Complex[] covariances = transformer.transform(padded, TransformType.INVERSE);
        double[] result = new double[centred.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = covariances[i].getReal() / centred.length;
        }
        return result;
    }
}
