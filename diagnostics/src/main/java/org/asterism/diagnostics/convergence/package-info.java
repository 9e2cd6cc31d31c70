/**
 * What draws must reach before sampling may stop.
 *
 * <pre>{@code
 *   "ess=1000", "rhat=1.01" ──parse──▶ ConvergenceTarget ──▶ StoppingRule of the engine
 *                                            └──reached──▶ worst effective size and R̂
 * }</pre>
 */
package org.asterism.diagnostics.convergence;
