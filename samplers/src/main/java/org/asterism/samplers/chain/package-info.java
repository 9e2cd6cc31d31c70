/**
 * The chain that all gradient samplers make, and what can be set on all of them.
 *
 * <pre>{@code
 *   NutsSampler, HmcSampler ──Recipe──▶ HamiltonianChain ──▶ Warmup ──step size, metric──▶ Trajectory
 *                                            │
 *                                            └──▶ PathStatistics
 * }</pre>
 */
package org.asterism.samplers.chain;
