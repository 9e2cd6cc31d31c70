/**
 * The mean velocity and the velocity dispersion of a galaxy cluster, or of any other bound group, from its members.
 *
 * <pre>{@code
 *   VelocityDispersionModel ──DispersionColumns──▶ DispersionData ──▶ DispersionDeclaration ──▶ DeclaredPosterior
 *             └────────────▶ DispersionSimulation ──────────────────────────┘
 * }</pre>
 */
package org.asterism.models.dispersion;
