/**
 * A straight line through points of which some are outliers.
 *
 * <pre>{@code
 *   LineOutliersModel ──LineColumns──▶ LineData ──LineFit (start)──▶ LineDeclaration ──▶ DeclaredPosterior
 *           └────────▶ LineSimulation ─────────────────────────────────────┘
 * }</pre>
 */
package org.asterism.models.line;
