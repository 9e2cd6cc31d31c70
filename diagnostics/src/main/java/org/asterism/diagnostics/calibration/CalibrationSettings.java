package org.asterism.diagnostics.calibration;

import org.asterism.core.option.Options;
import org.asterism.core.sampler.Sampler;

/**
 * How a calibration is done.
 *
 * @param sampler what samples each posterior
 * @param options values of the sampler's options
 * @param simulations the number of trials; at least one
 * @param chains the number of chains for each trial; at least one
 * @param tune transitions that tune each chain
 * @param draws of each chain after those
 * @param ranked among how many draws, evenly spread over all, each truth is ranked: ranks go from 0 to this. Up to the number
 *     of effective draws they say the more, the more there are
 * @param seed decides all chance
 * @param threads how many trials are worked on at once; has no influence on the ranks
 * @param falseAlarm how likely an inference without fault fails in any of its quantities
 */
public record CalibrationSettings(
        Sampler sampler,
        Options options,
        int simulations,
        int chains,
        int tune,
        int draws,
        int ranked,
        long seed,
        int threads,
        double falseAlarm) {
    /** Among so many draws each truth is ranked, unless there are fewer or another number is asked for. */
    public static final int RANKED = 99;

    private static final int SIMULATIONS = 100;
    private static final int CHAINS = 2;
    private static final int TRANSITIONS = 500;
    private static final double FALSE_ALARM = 0.01;

    public CalibrationSettings {
        if (simulations < 1 || chains < 1 || tune < 0 || draws < 1 || threads < 1) {
            throw new IllegalArgumentException(simulations + " simulations with " + chains + " chains of " + tune
                    + " + " + draws + " transitions on " + threads + " threads: give at least one of each");
        }
        if (ranked < 1 || ranked > (long) chains * draws) {
            throw new IllegalArgumentException("truths cannot be ranked among " + ranked + " of "
                    + (long) chains * draws + " draws; make more draws, or rank among fewer");
        }
        if (!(falseAlarm > 0 && falseAlarm < 1)) {
            throw new IllegalArgumentException("a chance of a false alarm is between 0 and 1, not " + falseAlarm);
        }
    }

    /** A hundred trials of two chains each, on all processors, of which one inference without fault in a hundred fails. */
    public static CalibrationSettings usual(Sampler sampler, long seed) {
        return new CalibrationSettings(
                sampler,
                Options.defaults(sampler.options()),
                SIMULATIONS,
                CHAINS,
                TRANSITIONS,
                TRANSITIONS,
                RANKED,
                seed,
                Runtime.getRuntime().availableProcessors(),
                FALSE_ALARM);
    }

    /** The same with another number of trials. */
    public CalibrationSettings withSimulations(int number) {
        return new CalibrationSettings(
                sampler, options, number, chains, tune, draws, ranked, seed, threads, falseAlarm);
    }

    /** The same with other chains. */
    public CalibrationSettings withChains(int number, int tuning, int drawing, int among) {
        return new CalibrationSettings(
                sampler, options, simulations, number, tuning, drawing, among, seed, threads, falseAlarm);
    }

    /** The same with other options of the sampler. */
    public CalibrationSettings withOptions(Options values) {
        return new CalibrationSettings(
                sampler, values, simulations, chains, tune, draws, ranked, seed, threads, falseAlarm);
    }

    /** The same on so many threads. */
    public CalibrationSettings withThreads(int number) {
        return new CalibrationSettings(
                sampler, options, simulations, chains, tune, draws, ranked, seed, number, falseAlarm);
    }

    /** The same with another chance of a false alarm. */
    public CalibrationSettings withFalseAlarm(double chance) {
        return new CalibrationSettings(
                sampler, options, simulations, chains, tune, draws, ranked, seed, threads, chance);
    }
}
