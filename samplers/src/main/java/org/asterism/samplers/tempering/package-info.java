/**
 * Parallel tempering.
 *
 * <pre>{@code
 *   TemperingSampler ──start──▶ TemperingChain ─┬─ Rung (β = 1) ──NoUTurnTrajectory──▶ TemperedDensity
 *                                    │          ├─ Rung          ⇅ exchange                  │
 *                                    ▼          └─ Rung (β hottest)                    Reference
 *                                  Ladder: places the powers while it tunes
 * }</pre>
 */
package org.asterism.samplers.tempering;
