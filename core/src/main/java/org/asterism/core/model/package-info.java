/**
 * What a model is: a recipe that turns data and options into a {@link org.asterism.core.model.Posterior}, which makes
 * one {@link org.asterism.core.model.LogDensity} and one {@link org.asterism.core.model.Reporter} for each thread.
 *
 * <pre>{@code
 *   Model + MatchedData + Options ──▶ Posterior ──newLogDensity──▶ LogDensity   (sampler's side: flat, unconstrained)
 *                                        │
 *                                        ├────────newReporter────▶ Reporter     (user's side: variables, natural units)
 *                                        └────────start──────────▶ StartPoint
 * }</pre>
 *
 * <p>What only some densities can do, a sampler asks of {@link org.asterism.core.model.Offering}: {@link
 * org.asterism.core.model.Jump} between modes, {@link org.asterism.core.model.Proposals} for rejection.
 *
 * <p>A model writes its density as a {@link org.asterism.core.model.Kernel} in natural values; {@link
 * org.asterism.core.model.TransformedDensity} adds the log-Jacobian of the transforms, once.
 */
package org.asterism.core.model;
