/**
 * Whether an inference is calibrated: over data simulated from its own prior, the rank of the truth among the draws is
 * uniform.
 *
 * <pre>{@code
 *   Experiment ──▶ truth, posterior of its data ──▶ draws       (a trial; Calibration runs many at once)
 *                    │                                │
 *                    └───────── RankStatistic ◀───────┘
 *                                    ▼
 *                     rank (one a trial) ──▶ RankUniformity, by RankTest and EcdfEnvelope
 *                                    ▼
 *                     CalibrationResult: ranks and verdict a quantity, findings
 * }</pre>
 */
package org.asterism.diagnostics.calibration;
