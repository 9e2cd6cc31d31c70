package org.asterism.diagnostics.figure.graph;

/** What an item looks like, and how much room it takes around its anchor. */
sealed interface Glyph permits NodeGlyph, PlateLabel, Bend {
    /** To the left of the anchor, in points. */
    double left();

    /** To the right of the anchor, in points. */
    double right();

    /** Above and below the anchor, in points. */
    double halfHeight();
}
