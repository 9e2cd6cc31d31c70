package org.asterism.core.random;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A stream of random numbers: xoshiro256++ (Blackman and Vigna 2021, doi:10.1145/3460772), with normal and exponential
 * variates by the modified ziggurat method (McFarland 2016, doi:10.1080/00949655.2015.1060234).
 *
 * <p>Streams of one seed with different purposes or indices do not overlap: the purposes are 2<sup>192</sup> and the
 * indices 2<sup>128</sup> steps apart. One thread at a time.
 */
public final class RandomStream implements RandomGenerator {
    private final XoShiRo256PlusPlus source;
    private final ZigguratSampler.NormalizedGaussian gaussian;
    private final ZigguratSampler.Exponential exponential;

    private RandomStream(XoShiRo256PlusPlus source) {
        this.source = source;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(source);
        this.exponential = ZigguratSampler.Exponential.of(source);
    }

    /** What a stream is used for; each has its own streams. */
    public enum Purpose {
        /** Simulating data. */
        SIMULATION,
        /** Moving the start points of the chains apart. */
        START,
        /** Sampling. */
        SAMPLING,
        /** Drawing reported quantities that the sampler does not see. */
        REPORT,
        /** Predicting data from draws. */
        PREDICTION
    }

    /**
     * The stream of a seed.
     *
     * @param seed any number; each gives other streams
     * @param purpose what it is for
     * @param index which of the streams for that purpose, such as the chain; from zero
     */
    public static RandomStream of(long seed, Purpose purpose, int index) {
        SplitMix64 mixer = new SplitMix64(seed);
        long[] state = {mixer.nextLong(), mixer.nextLong(), mixer.nextLong(), mixer.nextLong()};
        XoShiRo256PlusPlus source = new XoShiRo256PlusPlus(state);
        for (int i = 0; i < purpose.ordinal(); i++) {
            source.longJump();
        }
        for (int i = 0; i < index; i++) {
            source.jump();
        }
        return new RandomStream(source);
    }

    /**
     * A stream that continues where the one that was saved stood.
     *
     * @param state as {@link #state()} gave it. Not modified
     * @throws IllegalArgumentException if these bytes are no state
     */
    public static RandomStream restore(byte[] state) {
        XoShiRo256PlusPlus source = new XoShiRo256PlusPlus(new long[] {1, 2, 3, 4});
        if (state.length != stateOf(source).length) {
            throw new IllegalArgumentException("a random state has not " + state.length + " bytes");
        }
        source.restoreState(new RandomProviderDefaultState(state));
        return new RandomStream(source);
    }

    /** All that determines what follows; a fresh copy. */
    public byte[] state() {
        return stateOf(source);
    }

    private static byte[] stateOf(XoShiRo256PlusPlus source) {
        return ((RandomProviderDefaultState) source.saveState()).getState();
    }

    @Override
    public long nextLong() {
        return source.nextLong();
    }

    /** A standard normal variate. */
    @Override
    public double nextGaussian() {
        return gaussian.sample();
    }

    /** An exponential variate of mean one. */
    @Override
    public double nextExponential() {
        return exponential.sample();
    }
}
