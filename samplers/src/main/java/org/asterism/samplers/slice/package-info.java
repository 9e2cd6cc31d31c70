/**
 * Slice sampling.
 *
 * <pre>{@code
 *   SliceSampler ──start──▶ SliceChain ──direction──▶ Interval ──▶ Line ──▶ LogDensity
 *                               ▲
 *                       RunningCovariance, while it tunes
 * }</pre>
 */
package org.asterism.samplers.slice;
