package org.asterism.diagnostics.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The numbers of a row of a summary as a reader needs them: as many decimals as make the third digit of the standard
 * deviation the last.
 */
public final class RowText {
    private static final int MOST_DECIMALS = 12;
    private static final int FIRST_OF_ERRORS = 4;
    private static final int FIRST_OF_SIZES = 6;
    private static final int RHAT = 8;
    private static final double TOO_LARGE = 1e15;

    private RowText() {}

    /**
     * One of the nine numbers; a hyphen where there is none.
     *
     * @param column its place in {@link Summary#columns()}
     */
    public static String cell(int column, Summary.Row row) {
        double[] values = row.values();
        double value = values[column];
        if (Double.isNaN(value)) {
            return "-";
        }
        if (column < FIRST_OF_ERRORS) {
            return fixed(value, decimals(values[1]));
        }
        if (column < FIRST_OF_SIZES) {
            return fixed(value, decimals(value) - 1);
        }
        return column == RHAT ? fixed(value, 3) : fixed(value, 0);
    }

    /** The true value of the quantity, with the decimals of its row. */
    public static String truth(double value, Summary.Row row) {
        return fixed(value, decimals(row.statistics().sd()));
    }

    /** By how many standard deviations the mean is above the true value. */
    public static String off(double truth, Summary.Row row) {
        return String.format(
                Locale.ROOT,
                "%+.1f",
                (row.statistics().mean() - truth) / row.statistics().sd());
    }

    private static int decimals(double sd) {
        if (!(sd > 0) || Double.isInfinite(sd)) {
            return 3;
        }
        return Math.max(0, Math.min(MOST_DECIMALS, 2 - (int) Math.floor(Math.log10(sd))));
    }

    private static String fixed(double value, int decimals) {
        if (Math.abs(value) >= TOO_LARGE) {
            return Double.toString(value);
        }
        // Faster than a format, which matters for long tables in a cold process.
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
                        .toPlainString()
                : Double.toString(value);
    }
}
