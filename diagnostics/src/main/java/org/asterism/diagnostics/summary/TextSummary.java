package org.asterism.diagnostics.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A summary as aligned columns. Each row has as many decimals as make the third digit of its standard deviation the last;
 * where the columns do not fit in the width they go on in a second block.
 */
public final class TextSummary {
    private TextSummary() {}

    /**
     * The table.
     *
     * @param truth true values by the name of the element, shown beside the mean with (mean − truth)/sd; may be empty
     * @param width how many characters fit in a line
     */
    public static String of(Summary summary, Map<String, Double> truth, int width) {
        List<String[]> columns = new ArrayList<>();
        int rows = summary.rows().size();
        String[] names = new String[rows + 1];
        names[0] = "";
        for (int i = 0; i < rows; i++) {
            names[i + 1] = summary.rows().get(i).element().name();
        }
        if (!truth.isEmpty()) {
            columns.add(truths(summary, truth));
        }
        for (int c = 0; c < summary.columns().size(); c++) {
            String[] cells = new String[rows + 1];
            cells[0] = summary.columns().get(c);
            for (int i = 0; i < rows; i++) {
                cells[i + 1] = RowText.cell(c, summary.rows().get(i));
            }
            columns.add(cells);
            if (c == 1 && !truth.isEmpty()) {
                columns.add(pulls(summary, truth));
            }
        }
        return layOut(names, columns, width);
    }

    private static String[] truths(Summary summary, Map<String, Double> truth) {
        String[] cells = new String[summary.rows().size() + 1];
        cells[0] = "truth";
        for (int i = 1; i < cells.length; i++) {
            Summary.Row row = summary.rows().get(i - 1);
            Double value = truth.get(row.element().name());
            cells[i] = value == null ? "" : RowText.truth(value, row);
        }
        return cells;
    }

    private static String[] pulls(Summary summary, Map<String, Double> truth) {
        String[] cells = new String[summary.rows().size() + 1];
        cells[0] = "off/sd";
        for (int i = 1; i < cells.length; i++) {
            Summary.Row row = summary.rows().get(i - 1);
            Double value = truth.get(row.element().name());
            cells[i] = value == null ? "" : RowText.off(value, row);
        }
        return cells;
    }

    private static String layOut(String[] names, List<String[]> columns, int width) {
        int nameWidth = longest(names);
        StringBuilder text = new StringBuilder();
        int first = 0;
        while (first < columns.size()) {
            int used = nameWidth;
            int end = first;
            while (end < columns.size() && (end == first || used + 2 + longest(columns.get(end)) <= width)) {
                used += 2 + longest(columns.get(end));
                end++;
            }
            text.append(first == 0 ? "" : "\n");
            block(names, nameWidth, columns.subList(first, end), text);
            first = end;
        }
        return text.toString();
    }

    private static void block(String[] names, int nameWidth, List<String[]> columns, StringBuilder text) {
        for (int row = 0; row < names.length; row++) {
            text.append(names[row]).append(" ".repeat(nameWidth - names[row].length()));
            for (String[] column : columns) {
                text.append("  ")
                        .append(" ".repeat(longest(column) - column[row].length()))
                        .append(column[row]);
            }
            text.append('\n');
        }
    }

    private static int longest(String[] cells) {
        int longest = 0;
        for (String cell : cells) {
            longest = Math.max(longest, cell.length());
        }
        return longest;
    }
}
