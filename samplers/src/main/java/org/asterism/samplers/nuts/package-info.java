/**
 * The no-U-turn sampler: a {@link org.asterism.samplers.chain.HamiltonianChain} whose trajectories double until they turn.
 *
 * <pre>{@code
 *   NutsSampler ──start──▶ HamiltonianChain ──▶ NoUTurnTrajectory
 * }</pre>
 */
package org.asterism.samplers.nuts;
