package org.asterism.diagnostics.figure.svg;

/**
 * How wide text will be, near enough to leave room for it: the advance widths of Helvetica, in thousandths of its size,
 * and a little more, since a reader's machine may have only a wider face.
 */
final class TextWidth {
    private static final double ROOM = 1.16;
    private static final int USUAL = 600;
    private static final int WIDE = 1000;
    private static final char ELLIPSIS = '…';
    private static final int FIRST_WIDE = 0x1100;
    private static final int FIRST_PUNCTUATION = 0x2000;
    private static final int LAST_PUNCTUATION = 0x2bff;
    private static final String WIDTHS_FROM_BLANK = "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278"
            + " 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015"
            + " 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611"
            + " 278 278 278 469 556 333"
            + " 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500"
            + " 334 260 334 584";
    private static final int[] WIDTHS = java.util.Arrays.stream(WIDTHS_FROM_BLANK.split(" ", -1))
            .mapToInt(Integer::parseInt)
            .toArray();

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::thousandths).sum() * size * ROOM / 1000;
    }

    /** The width of blanks, as they are set. */
    static double ofBlanks(int count, double size) {
        return count * size * WIDTHS[0] / 1000;
    }

    private static int thousandths(int c) {
        int place = c - ' ';
        if (place >= 0 && place < WIDTHS.length) {
            return WIDTHS[place];
        }
        boolean symbol = c != ELLIPSIS && c >= FIRST_PUNCTUATION && c <= LAST_PUNCTUATION;
        return symbol || c < FIRST_WIDE ? USUAL : WIDE;
    }
}
