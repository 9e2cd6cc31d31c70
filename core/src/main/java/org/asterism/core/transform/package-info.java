/**
 * Changes of variables between the space in which samplers move, all of ℝⁿ, and the natural values of parameters.
 *
 * <pre>{@code
 *   unconstrained ──constrain──▶ natural values, log|J|
 *                 ◀─unconstrain──
 *   gradient      ◀──pullBack─── gradient in natural values  (+ ∇log|J|)
 * }</pre>
 */
package org.asterism.core.transform;
