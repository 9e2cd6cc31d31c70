/**
 * Circular orbits with a, b, v0 integrated out exactly and the period over a grid that resolves every mode.
 *
 * <pre>{@code
 *   StarVelocities ──▶ FrequencyScan ──▶ CoarseScan ──▶ GridRefinement ──▶ PeriodGrid  (ln L on cells, for one star)
 *        └──────────▶ OrbitMarginal (ln L at one period, slopes, draws of a, b, v0) ◀──┘       │
 *                                                                                              │
 *   MarginalBinaryPosterior     ◀── PeriodMap (u ─▶ cell ─▶ P) ◀───────────────────────────────┤
 *   MarginalPopulationPosterior ◀── PeriodBins ─▶ PlausiblePopulations ─▶ StarIntegral, PeriodDraw
 *   PeriodRejection ─▶ PeriodProposals ─▶ FrequencySegments ─▶ FrequencyScan            (for joker)
 *   AliasMoves      ─▶ PeriodBins, PeriodDraw                                            (for jumps between aliases)
 * }</pre>
 *
 * The doors are {@link org.asterism.models.marginal.orbit.MarginalBinaryPosterior} and {@link
 * org.asterism.models.marginal.orbit.MarginalPopulationPosterior}, with the records that they are made from; {@link
 * org.asterism.models.marginal.orbit.PeriodRejection} and {@link org.asterism.models.marginal.orbit.AliasMoves} for forms
 * that keep a, b, v0; and {@link org.asterism.models.marginal.orbit.OrbitMarginal} for models of the errors.
 */
package org.asterism.models.marginal.orbit;
