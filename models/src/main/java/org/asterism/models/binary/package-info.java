/**
 * Binary stars on circular orbits, v = a cos(2πt/P) + b sin(2πt/P) + v0: one star, or a population of periods.
 *
 * <pre>{@code
 *   BinaryModel ───────────▶ BinaryDeclaration ─────┐
 *   BinaryPopulationModel ─▶ PopulationDeclaration ─┴─▶ Orbits (a, b, v0; sampled in CentredTime) ──▶ DeclaredPosterior
 *          └────────────────────┴──marginal──▶ MarginalBinaryPosterior, MarginalPopulationPosterior
 *   Aliases: proposals for rejection of one star's orbit; jumps between aliases, exact ones (PopulationJump) for a population
 *            with its quoted errors, accepted or refused ones of a CircularShape for all others
 * }</pre>
 */
package org.asterism.models.binary;
