/**
 * Whether an inference is calibrated: over data simulated from its own prior, the rank of the truth among the draws is
 * uniform.
 *
 * <pre>{@code
 *   truth + draws ──RankStatistic──▶ rank (one a simulation) ──▶ RankUniformity, judged against an EcdfEnvelope
 * }</pre>
 */
package org.asterism.diagnostics.calibration;
