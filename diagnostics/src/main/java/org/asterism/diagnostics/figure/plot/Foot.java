package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.List;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.SvgCanvas;
import org.asterism.diagnostics.figure.svg.TextStyle;

/** What stands below the panels: a key to colours and marks, and notes. One thread. */
final class Foot {
    private static final double LINE = 10;
    private static final double EDGE = 5;
    private static final double SWATCH = 10;
    private static final double SPACE = 12;
    private static final double KEY = 7;
    private static final double NOTE = 6.5;
    private static final double RISE = 2.3;

    private final double width;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** How an entry shows its paint. */
    private enum Sign {
        LINE,
        DOT,
        AREA
    }

    private record Entry(String text, Paint paint, Sign sign) {
        double width() {
            return SWATCH + 3 + MathText.plain(text).width(KEY) + SPACE;
        }
    }

    /** For a page of this width. */
    Foot(double width) {
        this.width = width;
    }

    Foot line(String text, Paint paint) {
        entries.add(new Entry(text, paint, Sign.LINE));
        return this;
    }

    Foot dot(String text, Paint paint) {
        entries.add(new Entry(text, paint, Sign.DOT));
        return this;
    }

    Foot area(String text, Paint paint) {
        entries.add(new Entry(text, paint, Sign.AREA));
        return this;
    }

    /** Adds a sentence; broken between words where it is too long. */
    Foot note(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line + (line.isEmpty() ? "" : " ") + word;
            if (MathText.plain(longer).width(NOTE) > width - 2 * EDGE && !line.isEmpty()) {
                notes.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            notes.add(line.toString());
        }
        return this;
    }

    private List<List<Entry>> rows() {
        List<List<Entry>> rows = new ArrayList<>();
        double x = width;
        for (Entry entry : entries) {
            if (x + entry.width() - SPACE > width - EDGE) {
                rows.add(new ArrayList<>());
                x = EDGE;
            }
            rows.get(rows.size() - 1).add(entry);
            x += entry.width();
        }
        return rows;
    }

    double height() {
        return EDGE + LINE * (rows().size() + notes.size());
    }

    void draw(SvgCanvas canvas, double top) {
        double y = top;
        for (List<Entry> row : rows()) {
            y += LINE;
            double x = EDGE;
            for (Entry entry : row) {
                sign(canvas, entry, x, y);
                canvas.text(x + SWATCH + 3, y, entry.text, TextStyle.of(KEY));
                x += entry.width();
            }
        }
        for (String note : notes) {
            y += LINE;
            canvas.text(EDGE, y, note, TextStyle.of(NOTE).in(Palette.GREY));
        }
    }

    private static void sign(SvgCanvas canvas, Entry entry, double x, double y) {
        switch (entry.sign) {
            case LINE -> canvas.line(x, y - RISE, x + SWATCH, y - RISE, entry.paint);
            case DOT -> canvas.circle(x + SWATCH / 2, y - RISE, 2, entry.paint);
            case AREA ->
                canvas.rectangle(
                        new org.asterism.diagnostics.figure.svg.Box(x, y - 2 * RISE, x + SWATCH, y), entry.paint);
        }
    }
}
