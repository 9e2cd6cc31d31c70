/**
 * The motion that gradient samplers share: a {@link org.asterism.samplers.hamiltonian.State} moves under a {@link
 * org.asterism.samplers.hamiltonian.Hamiltonian} by {@link org.asterism.samplers.hamiltonian.Leapfrog} steps on a {@link
 * org.asterism.samplers.hamiltonian.Metric}.
 *
 * <pre>{@code
 *   State ──Leapfrog──▶ State
 *              │
 *          Hamiltonian = Differentiable + Metric: DiagonalMetric | DenseMetric | LowRankMetric
 * }</pre>
 *
 * Momenta are carried as u = Lᵀp with M⁻¹ = LLᵀ, so that they are standard normal, the kinetic energy is ½|u|², and (M⁻¹p)·p′
 * is u·u′: only drift and force know the metric.
 */
package org.asterism.samplers.hamiltonian;
