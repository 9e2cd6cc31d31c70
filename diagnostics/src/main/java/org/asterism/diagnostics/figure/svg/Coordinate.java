package org.asterism.diagnostics.figure.svg;

/** Writes coordinates: at most two decimals, the same text for the same number on every machine. */
final class Coordinate {
    private static final double LARGEST = 1e7;

    private Coordinate() {}

    /**
     * The text of a coordinate.
     *
     * @throws IllegalArgumentException if it is not finite or far outside of any page: a figure must not hide that
     */
    static String of(double value) {
        if (!(Math.abs(value) < LARGEST)) {
            throw new IllegalArgumentException("a figure cannot have a point at " + value);
        }
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long part = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (part == 0) {
            return sign + whole;
        }
        return sign + whole + '.' + (part % 10 == 0 ? Long.toString(part / 10) : (part < 10 ? "0" : "") + part);
    }
}
