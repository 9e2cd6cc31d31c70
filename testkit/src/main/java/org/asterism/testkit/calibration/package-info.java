/**
 * Kits of whole inferences, model and sampler together: over data drawn from a model's own prior, do the draws of the posterior
 * say what they should?
 *
 * <pre>{@code
 *   Experiment + CalibrationSettings ──CalibrationKit──▶ are the ranks of the truths uniform?
 *   prior, data and posterior of a model + Sampler ──GewekeKit──▶ do two ways to draw from the joint distribution agree?
 * }</pre>
 */
package org.asterism.testkit.calibration;
