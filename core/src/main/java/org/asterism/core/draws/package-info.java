/**
 * Posterior draws on their way to a file and back.
 *
 * <pre>{@code
 *   DrawSchema ──DrawWriter──▶ DrawSink ──chain(i)──▶ ChainSink ◀── draws of one chain, one thread
 *                                 │ finish
 *                                 ▼
 *                               file ──DrawReader──▶ Draws ──▶ diagnostics, summaries, figures
 *                                                      └─GroupedDraws──▶ DrawGroup: log likelihoods, replicates
 * }</pre>
 */
package org.asterism.core.draws;
