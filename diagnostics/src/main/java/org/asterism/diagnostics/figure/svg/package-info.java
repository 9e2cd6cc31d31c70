/**
 * Draws figures as SVG: a {@link org.asterism.diagnostics.figure.svg.SvgCanvas} takes shapes with their {@link
 * org.asterism.diagnostics.figure.svg.Paint} and text as {@link org.asterism.diagnostics.figure.svg.MathText}, and gives a
 * {@link org.asterism.diagnostics.figure.Figure}.
 */
package org.asterism.diagnostics.figure.svg;
