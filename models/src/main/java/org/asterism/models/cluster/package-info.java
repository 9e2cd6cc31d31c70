/**
 * The distance and depth of a star cluster from the parallaxes of its stars.
 *
 * <pre>{@code
 *   ClusterModel ──▶ ClusterDeclaration (sampled in WhitenedDistance) ──▶ DeclaredPosterior ◀── DistanceRefresh
 *        └──marginal──▶ MarginalClusterPosterior
 * }</pre>
 */
package org.asterism.models.cluster;
