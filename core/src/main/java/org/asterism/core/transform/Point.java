package org.asterism.core.transform;

/**
 * A point in both spaces: arrays, and where in them a block begins.
 *
 * @param unconstrained coordinates in which samplers move
 * @param unconstrainedOffset where the block begins there
 * @param natural the values they map to
 * @param naturalOffset where the block begins there
 */
public record Point(double[] unconstrained, int unconstrainedOffset, double[] natural, int naturalOffset) {}
