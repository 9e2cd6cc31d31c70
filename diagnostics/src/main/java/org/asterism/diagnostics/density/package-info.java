/**
 * The density of draws, and the intervals where it is highest.
 *
 * <pre>{@code
 *   draws ──Bandwidth──▶ KernelDensity (on a grid) ──▶ MultimodalInterval
 * }</pre>
 */
package org.asterism.diagnostics.density;
