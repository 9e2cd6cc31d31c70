/**
 * What a gradient sampler learns while it tunes: the step size and the metric. A warm-up follows a {@link
 * org.asterism.samplers.adaptation.WarmupSchedule}, and ends early where that is asked for and nothing more is to be learnt.
 *
 * <pre>{@code
 *   acceptance rate ──▶ DualAveraging ──▶ step size
 *   positions, gradients ──▶ MetricAdaptation: Diagonal | Full | LowRank ──▶ Metric, at the end of each window
 *                                      └──▶ Settling ──▶ is it over?
 * }</pre>
 */
package org.asterism.samplers.adaptation;
