package org.asterism.core.model;

/**
 * Where chains start.
 *
 * @param position unconstrained coordinates
 * @param scale how far chains may start from it along each coordinate: about the width of the posterior, and above
 *     zero
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record StartPoint(double[] position, double[] scale) {}
