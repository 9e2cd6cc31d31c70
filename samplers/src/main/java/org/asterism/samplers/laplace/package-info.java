/**
 * The mode of a density, and the normal density that has its curvature there: a start, a quick look, and a check.
 *
 * <pre>{@code
 *   Differentiable ──Lbfgs──▶ Optimum ──▶ LaplaceApproximation: covariance, draws, their importance weights
 *                      └──▶ LineSearch
 * }</pre>
 */
package org.asterism.samplers.laplace;
