/**
 * The members of a star cluster among field stars, in parallax and proper motion.
 *
 * <pre>{@code
 *   ClusterMixtureModel ──MixtureColumns──▶ MixtureData ──DensestPoint (start)──▶ MixtureDeclaration ──▶ DeclaredPosterior
 *            └─────────▶ MixtureSimulation ────────────────────────────────────────────┘
 * }</pre>
 */
package org.asterism.models.mixture;
