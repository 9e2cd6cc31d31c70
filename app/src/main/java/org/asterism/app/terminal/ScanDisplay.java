package org.asterism.app.terminal;

import org.asterism.diagnostics.summary.ScanProgress;

/** Shows on a terminal how far a long summary is, in one line that is redrawn and goes away; elsewhere nothing. */
public final class ScanDisplay implements ScanProgress {
    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final Terminal terminal;
    private final long began = System.nanoTime();
    private long drawn;

    /** On this terminal. */
    public ScanDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void done(int done, int total) {
        long elapsed = System.nanoTime() - began;
        boolean over = done == total;
        if (!terminal.interactive() || elapsed < PATIENCE_NANOS || (!over && elapsed - drawn < REDRAW_NANOS)) {
            return;
        }
        drawn = elapsed;
        terminal.err().print("\r\u001b[2K" + (over ? "" : "summary: " + done + " of " + total + " quantities"));
        terminal.err().flush();
    }
}
