/**
 * The model's own moves between modes, which several samplers take before their transitions.
 *
 * <pre>{@code
 *   LogDensity ──Offering──▶ Jump ──▶ Jumps ──position──▶ transition of the sampler
 * }</pre>
 *
 * Both leave the density as it is, and so does one after the other.
 */
package org.asterism.samplers.jumps;
