package org.asterism.diagnostics.comparison;

import java.util.List;
import java.util.Locale;

/** A comparison of models as text, CSV or JSON, with the columns of ArviZ and the pseudo-BMA+ weight. */
public final class ComparisonTable {
    private static final int DIGITS = 3;

    private ComparisonTable() {}

    /** The names of the columns after that of the model. */
    public static List<String> columns(Criterion criterion) {
        String name = criterion.name().toLowerCase(Locale.ROOT);
        return List.of(
                "rank", "elpd_" + name, "p_" + name, "elpd_diff", "weight", "se", "dse", "pseudo_bma", "doubtful");
    }

    private static double[] values(ComparedModel model) {
        return new double[] {
            model.rank(),
            model.fit().elpd(),
            model.fit().effectiveParameters(),
            model.difference(),
            model.stackingWeight(),
            model.fit().standardError(),
            model.errorOfDifference(),
            model.bootstrapWeight(),
            model.fit().doubtful()
        };
    }

    private static boolean isCount(int column, int columns) {
        return column == 0 || column == columns - 1;
    }

    /** In aligned columns. */
    public static String text(List<ComparedModel> models) {
        List<String> columns = columns(models.get(0).fit().criterion());
        int rows = models.size() + 1;
        String[][] cells = new String[rows][columns.size() + 1];
        cells[0][0] = "";
        for (int c = 0; c < columns.size(); c++) {
            cells[0][c + 1] = columns.get(c);
        }
        for (int r = 1; r < rows; r++) {
            cells[r][0] = models.get(r - 1).name();
            double[] values = values(models.get(r - 1));
            for (int c = 0; c < values.length; c++) {
                String digits = isCount(c, values.length) ? "%.0f" : "%." + DIGITS + "f";
                cells[r][c + 1] = String.format(Locale.ROOT, digits, values[c]);
            }
        }
        return laidOut(cells);
    }

    private static String laidOut(String[][] cells) {
        int[] widths = new int[cells[0].length];
        for (String[] row : cells) {
            for (int c = 0; c < row.length; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : cells) {
            text.append(row[0]).append(" ".repeat(widths[0] - row[0].length()));
            for (int c = 1; c < row.length; c++) {
                text.append("  ")
                        .append(" ".repeat(widths[c] - row[c].length()))
                        .append(row[c]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** As comma-separated values at full precision; the first column, of names, has an empty title. */
    public static String csv(List<ComparedModel> models) {
        StringBuilder text = new StringBuilder();
        for (String column : columns(models.get(0).fit().criterion())) {
            text.append(',').append(column);
        }
        text.append('\n');
        for (ComparedModel model : models) {
            text.append('"').append(model.name().replace("\"", "\"\"")).append('"');
            double[] values = values(model);
            for (int c = 0; c < values.length; c++) {
                text.append(',').append(isCount(c, values.length) ? Long.toString((long) values[c]) : values[c] + "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** What the first two rows say, as a sentence. */
    public static String sentence(List<ComparedModel> models) {
        ComparedModel best = models.get(0);
        ComparedModel next = models.get(1);
        String numbers = String.format(
                Locale.ROOT,
                "elpd %.1f +- %.1f above that of %s",
                next.difference(),
                next.errorOfDifference(),
                next.name());
        // Below 4 the normal approximation of the error does not hold (Sivula, Magnusson and Vehtari 2020).
        boolean clear = next.difference() > 4 && next.difference() > 2 * next.errorOfDifference();
        return best.name() + " predicts best (" + numbers + ")"
                + (clear ? "" : ", but the difference is not clear: the data do not choose between them");
    }
}
