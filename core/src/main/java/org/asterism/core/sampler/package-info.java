/**
 * What a sampler is: a recipe for chains. It sees flat, unconstrained coordinates and nothing else.
 *
 * <pre>{@code
 *   Sampler + ChainRequest ──start──▶ Chain ──advance──▶ position, statistics
 *                            ▲          │
 *                         resume ◀── ChainState
 * }</pre>
 */
package org.asterism.core.sampler;
