/**
 * Jumps of stars between the aliases of their periods, for orbits of any shape and errors of any kind.
 *
 * <pre>{@code
 *   StarSeries ─▶ CollapsedOrbit (density over period and shape, the linear parameters integrated out)
 *                     │
 *                     ├─▶ CoarseScan ─▶ ModeSearch ─▶ OrbitMode ─▶ PopulationMonteCarlo ─▶ Mixture      once, for each star
 *                     └─▶ StarMover (MixtureProposal ─▶ accepted or not ─▶ linear parameters) ─▶ Jump   for each thread
 * }</pre>
 *
 * The door is {@link org.asterism.models.alias.AliasJumps}; what an orbit looks like is an {@link
 * org.asterism.models.alias.OrbitShape}.
 */
package org.asterism.models.alias;
