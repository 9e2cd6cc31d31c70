/**
 * Runs chains: an {@link org.asterism.core.run.Engine} takes a {@link org.asterism.core.run.RunPlan}, sends draws to
 * sinks, and tells how each chain ended.
 *
 * <pre>{@code
 *   RunPlan ──Engine──▶ one task a chain ──▶ ChainSink
 *      ▲                    │      └──▶ Progress  (read by whoever draws the bars)
 *   Cancellation ───────────┘
 *                           ▼
 *                    RunResult: ChainOutcome a chain
 * }</pre>
 */
package org.asterism.core.run;
