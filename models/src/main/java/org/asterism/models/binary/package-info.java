/**
 * Binary stars on circular orbits, v = a cos(2πt/P) + b sin(2πt/P) + v0: one star, or a population of periods.
 *
 * <pre>{@code
 *   BinaryModel ───────────▶ BinaryDeclaration ─────┐
 *   BinaryPopulationModel ─▶ PopulationDeclaration ─┴─▶ Orbits (a, b, v0; sampled in CentredTime) ──▶ DeclaredPosterior
 *          └────────────────────┴──marginal──▶ MarginalBinaryPosterior, MarginalPopulationPosterior
 *   Aliases: proposals for rejection of one star's orbit; PopulationJump between the aliases of a population's
 * }</pre>
 */
package org.asterism.models.binary;
