package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asterism.diagnostics.figure.Figure;

/** The figures of a page, drawn on all processors, and their numbers in the order in which they are placed. One thread. */
final class DrawnFigures {
    private static final double REM_A_POINT = 0.1;
    /** As small as a wide figure may become on a narrow screen and still be read; beyond that it scrolls. */
    private static final double LEAST_REM_A_POINT = 0.062;

    /** Beside a picture of fewer points there is room for its caption. */
    private static final double NARROW = 360;

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private int placed;

    /** Draws. */
    static DrawnFigures of(List<PlannedFigure> plan, ReportRequest request) {
        int threads = Math.max(1, Math.min(plan.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, DrawnFigures::daemon);
        DrawnFigures drawn = new DrawnFigures();
        try {
            List<Future<Optional<Figure>>> figures = new ArrayList<>();
            for (PlannedFigure planned : plan) {
                figures.add(pool.submit(() -> planned.draw(request)));
            }
            for (int i = 0; i < figures.size(); i++) {
                String plot = plan.get(i).figure().plot();
                figures.get(i).get().ifPresent(figure -> drawn.add(plot, figure));
                drawn.notes.put(plot, plan.get(i).note());
            }
            return drawn;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a figure could not be drawn: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("the report was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "figures");
        thread.setDaemon(true);
        return thread;
    }

    /** Adds one that is not made of draws. */
    void add(String name, Figure figure) {
        figures.put(name, figure);
    }

    boolean has(ReportFigure figure) {
        return figures.containsKey(figure.plot());
    }

    /** All that were drawn, by their names. */
    Map<String, Figure> all() {
        return Map.copyOf(figures);
    }

    /** Places those of some figures that were drawn. */
    void place(HtmlPage page, ReportFigure... wanted) {
        for (ReportFigure figure : wanted) {
            if (has(figure)) {
                place(page, figure.plot(), figure.caption());
            }
        }
    }

    /** Places one that was drawn. */
    void place(HtmlPage page, String name, String caption) {
        Figure figure = figures.get(name);
        placed++;
        boolean isNarrow = figure.width() < NARROW;
        page.begin("figure", "id", "figure-" + name, "class", isNarrow ? "narrow" : "wide");
        page.begin("div", "class", "scroll");
        page.begin(
                "div",
                "class",
                "picture",
                "style",
                "width:" + rem(REM_A_POINT * figure.width()) + ";min-width:" + rem(LEAST_REM_A_POINT * figure.width()));
        page.picture(figure).end().end();
        page.begin("figcaption").element("b", "Figure " + placed + ".").text(" " + caption);
        String note = notes.getOrDefault(name, "");
        page.text(note.isEmpty() ? "" : " " + note).end().end();
    }

    private static String rem(double length) {
        return Math.round(100 * length) / 100.0 + "rem";
    }
}
