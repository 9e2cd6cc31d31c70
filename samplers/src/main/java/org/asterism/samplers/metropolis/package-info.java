/**
 * Random-walk Metropolis.
 *
 * <pre>{@code
 *   MetropolisSampler ──start──▶ MetropolisChain ──propose──▶ Block ──▶ LogDensity
 *                                                       ▲
 *                                RunningCovariance, Robbins–Monro scale, while it tunes
 * }</pre>
 */
package org.asterism.samplers.metropolis;
