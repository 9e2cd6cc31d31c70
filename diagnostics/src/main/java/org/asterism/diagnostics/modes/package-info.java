/**
 * Whether chains sit in different modes: each at rest in its place, the places apart.
 *
 * <pre>{@code
 *   double[chain][draw] ──ChainModes──▶ groups of chains, each with the place it holds
 * }</pre>
 */
package org.asterism.diagnostics.modes;
