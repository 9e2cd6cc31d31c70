/**
 * Probability distributions over expressions: their support, log density and random draws.
 *
 * <pre>{@code
 *   Distributions (normal, uniform, mixture …) ──▶ Distribution: Univariate | Multivariate
 *                                                      ├──support────▶ Support    (decides the coordinates)
 *                                                      ├──logDensity─▶ Expr
 *                                                      └──draw───────▶ values     (prior, predictive, simulation)
 * }</pre>
 */
package org.asterism.core.graph.distribution;
