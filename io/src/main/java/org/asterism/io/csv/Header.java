package org.asterism.io.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asterism.core.data.Unit;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;

/** The names and units of the columns, from the header line and the comments before it. */
final class Header {
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[\\[(]([^\\])]*)[\\])]");
    private static final String UNITS = "units:";

    private final Path file;
    private final List<String> names = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private List<String> unitsOfComment = List.of();

    Header(Path file) {
        this.file = file;
    }

    boolean isRead() {
        return !names.isEmpty();
    }

    void comment(String text) {
        String bare = text.strip();
        if (!isRead() && bare.toLowerCase(Locale.ROOT).startsWith(UNITS)) {
            unitsOfComment = List.of(bare.substring(UNITS.length()).split("[,;\t|]", -1));
        }
    }

    void names(List<String> cells, int line) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            String unit = i < unitsOfComment.size() ? unitsOfComment.get(i).strip() : "";
            Matcher withUnit = WITH_UNIT.matcher(cell);
            boolean hasUnit = withUnit.matches()
                    && (cell.endsWith("]") || Unit.parse(withUnit.group(2)).isPresent());
            String name = hasUnit ? withUnit.group(1) : cell;
            if (names.contains(name)) {
                throw new DataException(Problem.of("two columns are called '" + name + "'")
                        .at(place(line))
                        .cure("rename one of them"));
            }
            names.add(name.isEmpty() ? "column" + (i + 1) : name);
            units.add(hasUnit ? withUnit.group(2).strip() : unit);
        }
    }

    void checkWidth(List<String> cells, int line) {
        if (cells.size() != names.size()) {
            throw new DataException(
                    Problem.of("this line has " + cells.size() + " cells, and the header " + names.size() + " columns")
                            .at(place(line))
                            .cure("correct the line, or quote cells that hold a separator"));
        }
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    String unit(int column) {
        return units.get(column);
    }

    private String place(int line) {
        return file + ", line " + line;
    }
}
