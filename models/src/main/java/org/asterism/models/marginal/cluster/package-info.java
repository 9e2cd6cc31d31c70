/**
 * The distance and depth of a cluster with the distances of its stars integrated out.
 *
 * <pre>{@code
 *   Parallaxes ──▶ DistanceLaplace (mode of ln r given the population) ──▶ DistanceIntegral ──▶ ClusterMarginal
 *                          └──────────────────────────────────────────▶ DistanceDraw (r, when reported)
 * }</pre>
 *
 * The door is {@link org.asterism.models.marginal.cluster.MarginalClusterPosterior}, with the records that it is made from.
 */
package org.asterism.models.marginal.cluster;
