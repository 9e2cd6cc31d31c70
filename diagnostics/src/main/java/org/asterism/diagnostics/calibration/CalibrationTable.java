package org.asterism.diagnostics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A calibration as tables: what each quantity's ranks say as text, and the ranks themselves as CSV. */
public final class CalibrationTable {
    private static final List<String> COLUMNS = List.of("", "chance", "bias", "spread", "ess", "verdict");

    /** Chances are found as one less their complement, and have no more digits. */
    private static final double LEAST = 1e-10;

    private CalibrationTable() {}

    /**
     * A row a quantity, in aligned columns: how likely uniform ranks stray as far, by how many standard errors their mean and
     * their spread do, the median of the effective draws, and the verdict.
     */
    public static String text(CalibrationResult result) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        for (QuantityRanks quantity : result.quantities()) {
            RankUniformity uniformity = quantity.uniformity();
            rows.add(List.of(
                    quantity.name(),
                    chance(uniformity.chance()),
                    String.format(Locale.ROOT, "%+.1f", uniformity.bias()),
                    String.format(Locale.ROOT, "%+.1f", uniformity.spread()),
                    String.format(Locale.ROOT, "%.0f", quantity.effective()),
                    word(quantity)));
        }
        int[] widths = new int[COLUMNS.size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
            for (int c = 1; c < widths.length - 1; c++) {
                text.append("  ")
                        .append(" ".repeat(widths[c] - row.get(c).length()))
                        .append(row.get(c));
            }
            text.append("  ").append(row.get(widths.length - 1)).append('\n');
        }
        return text.toString();
    }

    /** A chance with two digits; below what can be computed, that it is less. */
    static String chance(double chance) {
        return chance < LEAST ? "<1e-10" : String.format(Locale.ROOT, "%.2g", chance);
    }

    /** The verdict on a quantity in a word or two. */
    public static String word(QuantityRanks quantity) {
        if (quantity.uniformity().uniform()) {
            return "uniform";
        }
        return switch (quantity.uniformity().direction()) {
            case TOO_LOW -> "too low";
            case TOO_HIGH -> "too high";
            case TOO_NARROW -> "too narrow";
            case TOO_WIDE -> "too wide";
            case OTHERWISE -> "not uniform";
        };
    }

    /** The rank of each quantity in each simulation, as comma-separated values. */
    public static String ranks(CalibrationResult result) {
        StringBuilder text = new StringBuilder("simulation");
        for (QuantityRanks quantity : result.quantities()) {
            text.append(",\"").append(quantity.name().replace("\"", "\"\"")).append('"');
        }
        text.append('\n');
        for (int i = 0; i < result.trials(); i++) {
            text.append(result.ranked().get(i));
            for (QuantityRanks quantity : result.quantities()) {
                text.append(',').append(quantity.ranks()[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
