package org.asterism.core.sampler;

import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Options;

/** A sampler with options that can be left to it, such as {@code init=auto}, and which says what it decides. */
public interface DecidingSampler extends Sampler {
    /**
     * Decides what was left to it.
     *
     * @param options values of its options
     * @param density that is to be sampled; not evaluated
     * @return the same with every decision made; a chain started with either does the same
     */
    Options decide(Options options, LogDensity density);
}
