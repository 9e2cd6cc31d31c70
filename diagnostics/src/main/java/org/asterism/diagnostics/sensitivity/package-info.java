/**
 * How much a posterior owes to its prior and to its likelihood.
 *
 * <pre>{@code
 *   draws + ln prior or ln likelihood of each ──PowerScaling──▶ sensitivity
 * }</pre>
 */
package org.asterism.diagnostics.sensitivity;
