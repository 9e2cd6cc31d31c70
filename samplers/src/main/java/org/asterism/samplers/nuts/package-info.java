/**
 * The no-U-turn sampler in its parts: multinomial sampling along the trajectory and the generalised U-turn criterion of
 * Betancourt (2017, arXiv:1701.02434, appendix A), on a diagonal metric.
 *
 * <pre>{@code
 *   NutsSampler ──start──▶ NutsChain ── Warmup (step size, metric)
 *                             │
 *                          Trajectory ──doubles──▶ Subtree ──▶ Leapfrog ──▶ Hamiltonian ──▶ Differentiable
 *                             │                       └──▶ UTurn
 *                             ▼
 *                     Ending: Turning | Diverging | MaxDepth
 * }</pre>
 */
package org.asterism.samplers.nuts;
