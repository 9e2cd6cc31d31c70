/**
 * The distance and depth of a star cluster from the parallaxes of its stars.
 *
 * <pre>{@code
 *   ClusterModel ──▶ ClusterData ──▶ ClusterDeclaration (sampled in WhitenedDistance) ──▶ DeclaredPosterior
 *                                            └──────────▶ DistanceRefresh (distances drawn anew for the report)
 * }</pre>
 */
package org.asterism.models.cluster;
