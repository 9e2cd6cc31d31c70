/**
 * The figures of a run. The door is {@link org.asterism.diagnostics.figure.plot.Plots}, which gives each kind as a {@link
 * org.asterism.diagnostics.figure.plot.Plot}; it draws a {@link org.asterism.diagnostics.figure.plot.PlotRequest}.
 *
 * <pre>{@code
 *   PlotRequest ──Chosen──▶ Sample ──estimate──▶ Panel in a Sheet, over its Foot ──▶ Figure
 *              └──StarGrid──▶ VelocitySeries, CircularOrbits ──▶ CurveBand ──┘
 * }</pre>
 */
package org.asterism.diagnostics.figure.plot;
