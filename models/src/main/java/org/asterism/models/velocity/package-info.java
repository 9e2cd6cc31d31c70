/**
 * What the models of radial velocities share: the columns, the stars and their visits, how velocities scatter, where an
 * orbit starts, and how data are simulated.
 *
 * <pre>{@code
 *   table ──VelocityColumns──▶ StarSeries (one star, time centred) ──▶ OrbitStart (periodogram, least squares)
 *                                  └──▶ Visits (fixed values of a declaration) ──VelocityErrors──▶ observed velocities
 *   VelocitySimulation: dates ──▶ design ──▶ velocities drawn from the declaration
 * }</pre>
 */
package org.asterism.models.velocity;
