/**
 * Figures for papers and reports: SVG text, with PNG and PDF made from it.
 *
 * <pre>{@code
 *   GraphicalModel ──graph──┐
 *                           ├──svg──▶ Figure ──raster──▶ PNG, PDF
 *   Draws, data ────plots───┘
 * }</pre>
 */
package org.asterism.diagnostics.figure;
