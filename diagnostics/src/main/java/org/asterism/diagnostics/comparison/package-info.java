/**
 * How well a model predicts data that it has not seen, and which of several does so best.
 *
 * <pre>{@code
 *   log likelihoods [chain][draw] ──ParetoSmoothing──▶ SmoothedWeights ──▶ PointwiseElpd, leave-one-out
 *                                                                    └──▶ LooPit
 *   PredictiveFit (sum over the observations) of each model ──ModelComparison──▶ ranks, differences, weights
 * }</pre>
 */
package org.asterism.diagnostics.comparison;
