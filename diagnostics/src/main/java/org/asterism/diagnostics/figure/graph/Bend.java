package org.asterism.diagnostics.figure.graph;

/** Where an arrow passes through a rank between other items. */
record Bend() implements Glyph {
    @Override
    public double left() {
        return 0;
    }

    @Override
    public double right() {
        return 0;
    }

    @Override
    public double halfHeight() {
        return 0;
    }
}
