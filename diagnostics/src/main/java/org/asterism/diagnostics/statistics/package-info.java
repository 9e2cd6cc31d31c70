/**
 * The numbers that tell how far draws can be trusted, each as the field defines it, over arrays [chain][draw].
 *
 * <pre>{@code
 *   draws ──▶ SplitChains ──▶ RankNormalization ──▶ SplitRhat
 *                     └──▶ Autocovariance ──▶ EffectiveSampleSize ──▶ MonteCarloError
 *   SummaryStatistics computes what a summary shows, sharing what its parts have in common.
 * }</pre>
 */
package org.asterism.diagnostics.statistics;
