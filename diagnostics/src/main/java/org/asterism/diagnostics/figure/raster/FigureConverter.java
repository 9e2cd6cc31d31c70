package org.asterism.diagnostics.figure.raster;

import org.asterism.diagnostics.figure.Figure;

/** Turns a figure into a file of another format. */
@FunctionalInterface
public interface FigureConverter {
    /** The bytes of the file. */
    byte[] convert(Figure figure);
}
