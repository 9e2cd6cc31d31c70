/**
 * Probability distributions over expressions: their support, log density and random draws.
 *
 * <pre>{@code
 *   Distributions (normal, uniform, mixture …) ──▶ Distribution: Univariate | Multivariate
 *                                                      ├──support────▶ Support    (decides the coordinates)
 *                                                      ├──logDensity─▶ Expr
 *                                                      └──draw───────▶ values     (prior, predictive, simulation)
 * }</pre>
 *
 * <p>Distributions made of others: a mixture sums out which component a value came from; one that knows what share of it lies
 * below a value ({@code LogCdf}) can be truncated or censored; one with a location and a scale ({@code Standardised}) can be
 * sampled in units of them.
 */
package org.asterism.core.graph.distribution;
