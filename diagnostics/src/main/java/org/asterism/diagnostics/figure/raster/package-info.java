/**
 * Turns figures into other formats: each is a {@link org.asterism.diagnostics.figure.raster.FigureConverter}, and needs
 * an optional library.
 */
package org.asterism.diagnostics.figure.raster;
