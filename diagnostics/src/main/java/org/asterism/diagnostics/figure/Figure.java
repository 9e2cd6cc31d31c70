package org.asterism.diagnostics.figure;

/**
 * A finished picture as SVG text. It needs no file beside it and no network, and holds no identifiers, so that several
 * can stand in one page.
 *
 * @param svg the document, in characters that XML 1.0 allows
 * @param width in points (1/72 inch)
 * @param height in points
 */
public record Figure(String svg, double width, double height) {}
