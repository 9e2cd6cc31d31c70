package org.asterism.diagnostics.calibration;

/**
 * The ranks of one test quantity over all trials, and what they say.
 *
 * @param name of the quantity: that of an element, {@code mean(r)}, {@code log_prob} or {@code log_likelihood}
 * @param ranks one a trial, each from 0 to the number of draws it was ranked among; owned by this record and not to be modified
 * @param uniformity how far from uniform they are
 * @param effective the median over the trials of the effective draws in bulk; ranks among more draws than these are not quite
 *     uniform even if all is well
 */
@SuppressWarnings("ArrayRecordComponent") // gathered once and never compared
public record QuantityRanks(String name, int[] ranks, RankUniformity uniformity, double effective) {}
