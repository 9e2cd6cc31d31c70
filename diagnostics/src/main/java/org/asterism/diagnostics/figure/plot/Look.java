package org.asterism.diagnostics.figure.plot;

import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;

/** The sizes and paints that all plots share. */
final class Look {
    /** The width of a column of a journal, 3.4 inches, in points. */
    static final double ONE_COLUMN = 244.8;

    /** The width of a page of a journal, 7 inches, in points. */
    static final double TWO_COLUMNS = 504;

    static final Paint TRUTH = Paint.stroke(Palette.VERMILION, 1).dashed("3 2");
    static final Paint MODE_LINE = Paint.stroke(Palette.ORANGE, 1);
    static final Paint MODE = Paint.stroke(Palette.INK, 0.4).filled(Palette.ORANGE);
    static final Paint DIVERGENCE = Paint.fill(Palette.INK);
    static final Paint DATA = Paint.fill(Palette.INK);
    static final Paint ERROR = Paint.stroke(Palette.INK, 0.6);
    static final Paint DENSE_ERROR = Paint.stroke("#9fb4c4", 0.5);
    static final Paint CURVE = Paint.stroke(Palette.BLUE, 1);
    static final Paint BAND = Paint.fill(Palette.BLUE).opacity(0.3);
    static final Paint WIDE_BAND = Paint.fill(Palette.BLUE).opacity(0.15);
    static final Paint GUIDE = Paint.stroke(Palette.FAINT, 0.6);

    private Look() {}
}
