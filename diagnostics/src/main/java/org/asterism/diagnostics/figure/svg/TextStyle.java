package org.asterism.diagnostics.figure.svg;

/**
 * How text is set. Immutable.
 *
 * @param size of the letters in points
 * @param anchor which end of the text its position is
 * @param colour of the letters
 */
public record TextStyle(double size, Anchor anchor, String colour) {
    /** Which part of a text its position is. */
    public enum Anchor {
        /** At its first letter. */
        START("start"),
        /** Half-way. */
        MIDDLE("middle"),
        /** At its last letter. */
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    /** Dark text that starts at its position. */
    public static TextStyle of(double size) {
        return new TextStyle(size, Anchor.START, Palette.INK);
    }

    /** The same around its position. */
    public TextStyle middle() {
        return new TextStyle(size, Anchor.MIDDLE, colour);
    }

    /** The same ending at its position. */
    public TextStyle end() {
        return new TextStyle(size, Anchor.END, colour);
    }

    /** The same in another colour. */
    public TextStyle in(String other) {
        return new TextStyle(size, anchor, other);
    }

    String attributes() {
        return " font-size=\"" + Coordinate.of(size) + "\" text-anchor=\"" + anchor.word + "\" fill=\"" + colour + "\"";
    }
}
