/**
 * Ensembles of walkers.
 *
 * <pre>{@code
 *   EnsembleSampler ──start──▶ EnsembleChain ──propose──▶ Move: stretch | differential evolution
 *                                   └──▶ LogDensity
 * }</pre>
 */
package org.asterism.samplers.ensemble;
