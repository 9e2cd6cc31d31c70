/**
 * Runs chains: an {@link org.asterism.core.run.Engine} takes a {@link org.asterism.core.run.RunPlan}, sends draws to
 * sinks, and tells how each chain ended.
 *
 * <pre>{@code
 *   RunPlan ──Engine──▶ one task a chain ──▶ ChainSink
 *      ▲                    │      └──▶ Progress  (read by whoever draws the bars)
 *   Cancellation ───────────┘
 *                           ▼
 *                    ChainOutcome a chain
 * }</pre>
 *
 * <p>With a {@link org.asterism.core.run.StoppingRule} the chains run in rounds: all to the same number of draws, then the
 * rule is asked, then on.
 */
package org.asterism.core.run;
