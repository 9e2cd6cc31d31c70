/**
 * Random streams: independent, reproducible, and able to be saved and restored in the middle.
 *
 * <pre>{@code
 *   seed ──SplitMix64──▶ XoShiRo256++ ──long jump──▶ one stream a purpose ──jump──▶ one stream a chain
 * }</pre>
 */
package org.asterism.core.random;
