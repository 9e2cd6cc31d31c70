package org.example.transits;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of an IPAC table: where its bars stand, and what is between them.
 *
 * @param bars where the bars stand in a line
 * @param names of the columns
 * @param types such as {@code double}; empty where there is no such line
 * @param units as they are written; empty where there are none
 * @param nulls how a missing value is written; empty for a blank cell
 */
record IpacHeader(List<Integer> bars, List<String> names, List<String> types, List<String> units, List<String> nulls) {
    private static final char BAR = '|';

    /** Whether a line is one of a header: from bar to bar. */
    static boolean isLine(String line) {
        return line.startsWith("|") && line.stripTrailing().endsWith("|") && line.strip().length() > 1;
    }

    /** Of its lines, one to four. */
    static IpacHeader of(List<String> lines) {
        List<Integer> bars = new ArrayList<>();
        String first = lines.get(0).stripTrailing();
        for (int i = 0; i < first.length(); i++) {
            if (first.charAt(i) == BAR) {
                bars.add(i);
            }
        }
        return new IpacHeader(bars, cells(bars, lines, 0), cells(bars, lines, 1), cells(bars, lines, 2), cells(bars, lines, 3));
    }

    private static List<String> cells(List<Integer> bars, List<String> lines, int which) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c + 1 < bars.size(); c++) {
            String line = which < lines.size() ? lines.get(which) : "";
            cells.add(cell(line, bars.get(c) + 1, bars.get(c + 1)));
        }
        return cells;
    }

    private static String cell(String line, int from, int to) {
        return from < line.length()
                ? line.substring(from, Math.min(to, line.length())).replace("|", "").strip()
                : "";
    }

    /** The cells of a row: each from below its bar to below the next. */
    List<String> row(String line) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            cells.add(cell(line, bars.get(c), c + 1 == names.size() ? line.length() : bars.get(c + 1)));
        }
        return cells;
    }
}
