package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.model.Dim;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.summary.Element;

/**
 * Which stars a figure of velocities shows, and in what cells.
 *
 * @param series of all stars
 * @param shown which of them
 * @param note what is left out; empty if nothing is
 */
record StarGrid(List<VelocitySeries> series, List<Integer> shown, String note) {
    private static final int MOST = 16;
    private static final int COLUMNS = 4;
    private static final double HEIGHT = 84;
    private static final double TITLE = 9;
    private static final String STAR = "star";

    StarGrid {
        series = List.copyOf(series);
        shown = List.copyOf(shown);
    }

    /** Those that are selected, or as many of them as fit. */
    static StarGrid of(PlotRequest request) {
        DrawSchema schema = request.draws().schema();
        List<VelocitySeries> series = VelocitySeries.of(schema);
        Set<Integer> selected = new HashSet<>();
        for (Element element : request.selection().elements(schema)) {
            List<Dim> dims = schema.variables().get(element.variable()).dims();
            if (dims.size() == 1 && dims.get(0).name().equals(STAR)) {
                selected.add(element.element());
            }
        }
        List<Integer> stars = new ArrayList<>();
        for (int n = 0; n < series.size(); n++) {
            if (selected.isEmpty() || selected.contains(n)) {
                stars.add(n);
            }
        }
        String note = stars.size() <= MOST
                ? ""
                : "the first " + MOST + " of " + stars.size() + " stars; choose others with --coord " + STAR + "=…";
        return new StarGrid(series, stars.subList(0, Math.min(MOST, stars.size())), note);
    }

    /** The page, with cells for panels that have so many lines of title. */
    Sheet.Shape shape(int titles) {
        double height = HEIGHT + TITLE * titles;
        return shown.size() == 1
                ? new Sheet.Shape(1, 1, Look.ONE_COLUMN, height + 0.5 * HEIGHT)
                : Sheet.Shape.grid(shown.size(), COLUMNS, height);
    }

    VelocitySeries star(int cell) {
        return series.get(shown.get(cell));
    }

    /** The part of a cell for the panel. */
    static Box inner(Box cell, int titles) {
        return new Box(cell.left() + 36, cell.top() + 5 + TITLE * titles, cell.right() - 8, cell.bottom() - 28);
    }

    boolean isFirstOfRow(int cell) {
        return cell % shape(1).columns() == 0;
    }
}
