/**
 * Draws graphical models. The doors are {@link org.asterism.diagnostics.figure.graph.GraphFigure} and {@link
 * org.asterism.diagnostics.figure.graph.DotGraph}.
 *
 * <pre>{@code
 *   GraphicalModel ──Structure──▶ Clustering ──▶ Ranking ──▶ Rows ──▶ Ordering ──▶ Placement ──▶ Levels ──▶ Router
 *                     checked      rectangles     y order   labels,    x order         x           y       arrows
 *                                                           bends
 * }</pre>
 */
package org.asterism.diagnostics.figure.graph;
