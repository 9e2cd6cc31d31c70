/**
 * Numbers with the reason where there is none: each measure of convergence says what it needs of the draws.
 *
 * <pre>{@code
 *   double[chain][draw] ──Measure──▶ Estimate: Known(value) | Unknown(reason)
 * }</pre>
 */
package org.asterism.diagnostics.estimate;
