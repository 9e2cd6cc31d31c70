/**
 * Radial velocities of binary stars on circular orbits, v = a cos(2πt/P) + b sin(2πt/P) + v0: one star, or a population
 * of periods.
 *
 * <pre>{@code
 *   table ──▶ StarSeries (one star, time centred) ──▶ OrbitKernel (log likelihood and gradient of one star)
 *                     └──▶ OrbitStart (periodogram, least squares)
 *   BinaryModel ──▶ BinaryPosterior          BinaryPopulationModel ──▶ PopulationPosterior
 * }</pre>
 */
package org.asterism.models.binary;
