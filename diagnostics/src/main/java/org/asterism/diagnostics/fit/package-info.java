/**
 * Whether the model fits the data it was given: object by object, against what it predicts.
 *
 * <pre>{@code
 *   observed + error + replicates ──▶ StandardizedResiduals ──by object──▶ ObjectFit, the worst first
 *   a statistic of the data and of each replicate ──▶ PredictiveCheck (Bayesian p-value)
 * }</pre>
 */
package org.asterism.diagnostics.fit;
