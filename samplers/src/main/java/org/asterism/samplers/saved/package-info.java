/**
 * How a chain is written down and taken up again.
 *
 * <pre>{@code
 *   chain ──put──▶ StateWriter ──▶ ChainState ──▶ StateReader ──get──▶ chain, bit for bit
 * }</pre>
 */
package org.asterism.samplers.saved;
