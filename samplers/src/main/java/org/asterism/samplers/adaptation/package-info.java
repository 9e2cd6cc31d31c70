/**
 * What a sampler learns while it tunes: the step size and the metric. A warm-up follows a {@link
 * org.asterism.samplers.adaptation.WarmupSchedule} and hands over a step size and a diagonal metric, nothing else.
 *
 * <pre>{@code
 *   acceptance rate ──▶ DualAveraging ──▶ step size
 *   positions, gradients ──▶ WindowedMetric (RunningVariance) ──▶ variances, at the end of each window
 * }</pre>
 */
package org.asterism.samplers.adaptation;
