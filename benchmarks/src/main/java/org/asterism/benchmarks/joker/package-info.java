/**
 * How fast rejection sampling of one star's period is.
 *
 * <pre>{@code
 *   simulated star ──BinaryModel──▶ Proposals ──RejectionRate──▶ a row of a table
 * }</pre>
 */
package org.asterism.benchmarks.joker;
