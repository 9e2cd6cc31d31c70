/**
 * Hamiltonian Monte Carlo: a {@link org.asterism.samplers.chain.HamiltonianChain} whose paths have a random length.
 *
 * <pre>{@code
 *   HmcSampler ──start──▶ HamiltonianChain ──▶ StaticTrajectory
 * }</pre>
 */
package org.asterism.samplers.hmc;
