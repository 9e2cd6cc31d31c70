/**
 * What a sampler costs for what it gives, on the three posteriors of the tutorial.
 *
 * <pre>{@code
 *   TutorialPosterior ─┐
 *   Contender ─────────┴─▶ Measurement (one seed) ──▶ SamplerTable: medians over seeds, as Markdown
 * }</pre>
 */
package org.asterism.benchmarks.samplers;
