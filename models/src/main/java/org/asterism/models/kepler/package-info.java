/**
 * Binary stars on eccentric orbits, v = v0 + K (cos(ν + ω) + e cos ω): one star, or a population of periods.
 *
 * <pre>{@code
 *   KeplerBinaryModel ─────┐                        ┌─▶ KeplerOrbits (EccentricAnomaly; sampled in EccentricCoordinates)
 *   KeplerPopulationModel ─┴─▶ KeplerDeclaration ───┴─▶ DeclaredPosterior
 *   KeplerAliases: jumps between all modes of an orbit, whose EccentricShape is α c(t) + β s(t) + v0
 *   StarSeries ──KeplerFit (LinearFit on a grid, then FittedOrbit)──FitSummary──▶ KeplerStart
 * }</pre>
 */
package org.asterism.models.kepler;
