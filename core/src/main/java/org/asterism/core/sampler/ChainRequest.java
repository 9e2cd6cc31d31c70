package org.asterism.core.sampler;

import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;

/**
 * What a chain is made from.
 *
 * @param density the chain's own evaluator
 * @param position where it starts; its log density is finite. Not modified
 * @param scale a guess of the width of the density along each coordinate; above zero. Not modified
 * @param tune the number of transitions that adapt the sampler
 * @param draws the number of transitions after those
 * @param options values of the sampler's options
 * @param random the chain's own stream
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record ChainRequest(
        LogDensity density,
        double[] position,
        double[] scale,
        int tune,
        int draws,
        Options options,
        RandomStream random) {}
