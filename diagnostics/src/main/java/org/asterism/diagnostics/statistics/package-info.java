/**
 * The numbers that tell how far draws can be trusted, each as the field defines it, over arrays [chain][draw]. A number
 * that does not exist is NaN here; {@code org.asterism.diagnostics.estimate} gives the reason instead.
 *
 * <pre>{@code
 *   draws ──▶ SplitChains ──▶ RankNormalization ──▶ SplitRhat
 *                     └──▶ MeanAutocovariance ──▶ AutocorrelationTime ──▶ EffectiveSampleSize ──▶ MonteCarloError
 *   SummaryCalculator computes what a summary shows of many quantities, sharing what its parts have in common.
 * }</pre>
 */
package org.asterism.diagnostics.statistics;
