/**
 * The distance and depth of a star cluster from the parallaxes of its stars.
 *
 * <pre>{@code
 *   ClusterModel ──▶ ClusterPosterior ──▶ ClusterKernel (density and gradient in whitened distances)
 *                          └────────────▶ ClusterTerms  (the published density, for log_prob)
 * }</pre>
 */
package org.asterism.models.cluster;
