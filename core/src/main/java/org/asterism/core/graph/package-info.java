/**
 * Declares a model once, as one writes it on paper; all else follows from the declaration.
 *
 * <pre>{@code
 *   ModelGraph: random, deterministic, fixed, observe ──▶ DeclaredPosterior
 *                                                             ├─▶ LogDensity, Reporter, StartPoint     (sampling)
 *                                                             ├─▶ Predictive, PointwiseLikelihood      (checking)
 *                                                             └─▶ GraphicalModel, DensityTerms         (looking)
 * }</pre>
 */
package org.asterism.core.graph;
