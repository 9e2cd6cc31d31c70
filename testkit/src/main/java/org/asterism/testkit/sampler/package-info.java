/**
 * The kit of samplers: exact expectations of known densities, and what the runner builds on. {@link
 * org.asterism.testkit.sampler.SamplerKit} is the door.
 *
 * <pre>{@code
 *   Sampler + settings ──▶ SamplerCase ──▶ chains on a Target ──▶ draws ──▶ Estimates against Expectation
 *                                               │
 *                                               └──▶ seeds, states, outputs, edges, statistics, options
 * }</pre>
 */
package org.asterism.testkit.sampler;
