package org.asterism.app.terminal;

import java.util.Locale;
import org.asterism.diagnostics.calibration.CalibrationProgress;

/** Shows how many simulations of a calibration are over: a bar on a terminal, elsewhere a plain line now and then. */
public final class TrialDisplay implements CalibrationProgress {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int BAR = 30;

    private final Terminal terminal;
    private final long began = System.nanoTime();
    private long drawn = began;

    /** On this terminal. */
    public TrialDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void done(int done, int total, int failed) {
        long now = System.nanoTime();
        boolean isOver = done == total;
        if (now - drawn < (terminal.interactive() ? REDRAW_NANOS : LINE_NANOS) && !(isOver && terminal.interactive())) {
            return;
        }
        drawn = now;
        String left =
                isOver ? "" : String.format(Locale.ROOT, "  %.0f s left", 1e-9 * (now - began) * (total - done) / done);
        String text = done + "/" + total + (failed == 0 ? "" : "  " + failed + " failed") + left;
        if (terminal.interactive()) {
            terminal.err()
                    .print("\r\u001b[2Ksimulations " + bar((double) done / total) + "  " + text + (isOver ? "\n" : ""));
            terminal.err().flush();
        } else {
            terminal.note("simulations: " + text);
        }
    }

    private String bar(double part) {
        int width = Math.max(0, Math.min(BAR, terminal.columns() - 45));
        int full = (int) Math.round(width * part);
        return "━".repeat(full) + "╌".repeat(width - full);
    }
}
