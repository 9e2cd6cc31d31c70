package org.asterism.app.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.asterism.core.run.Progress;

/**
 * Shows how far the chains are, from a thread of its own: on a terminal a bar a chain, redrawn; elsewhere a plain line
 * now and then. Quick runs show nothing but their end.
 */
public final class ProgressDisplay implements AutoCloseable {
    private static final long REDRAW_MILLIS = 100;
    private static final long LINE_MILLIS = 5_000;
    private static final int LEAST_BAR = 5;
    private static final int MOST_BAR = 30;

    private final Terminal terminal;
    private final Progress progress;
    private final int tune;
    private final int total;
    private final Thread thread;
    private volatile boolean ended;
    private int linesShown;

    /** Begins to show {@code progress} of chains of {@code tune + draws} transitions. */
    public ProgressDisplay(Terminal terminal, Progress progress, int tune, int draws) {
        this.terminal = terminal;
        this.progress = progress;
        this.tune = tune;
        this.total = tune + draws;
        this.thread = new Thread(this::show, "asterism-progress");
        thread.setDaemon(true);
        thread.start();
    }

    private void show() {
        try {
            while (!ended) {
                Thread.sleep(terminal.interactive() ? REDRAW_MILLIS : LINE_MILLIS);
                if (!ended) {
                    showOnce();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showOnce() {
        try {
            if (terminal.interactive()) {
                redraw();
            } else {
                terminal.note(plainLine());
            }
        } catch (OutOfMemoryError e) {
            // A chain has taken all memory and will end by that; then there is something to show again.
            Thread.yield();
        }
    }

    private void redraw() {
        StringBuilder text = new StringBuilder();
        if (linesShown > 0) {
            text.append("\u001b[").append(linesShown).append('A');
        }
        List<Progress.OfChain> chains = progress.chains();
        for (int i = 0; i < chains.size(); i++) {
            text.append("\r\u001b[2K").append(chainLine(i, chains.get(i))).append('\n');
        }
        linesShown = chains.size();
        PrintWriter err = terminal.err();
        err.print(text);
        err.flush();
    }

    private String chainLine(int index, Progress.OfChain chain) {
        int done = done(chain);
        String[] details = done == 0 ? new String[] {"waiting"} : details(chain, done);
        String head = "chain " + index + " ";
        int room = terminal.columns() - 1 - head.length() - LEAST_BAR;
        StringBuilder tail = new StringBuilder();
        for (String detail : details) {
            if (!detail.isEmpty() && tail.length() + 2 + detail.length() <= room) {
                tail.append("  ").append(detail);
            }
        }
        int width = Math.min(MOST_BAR, terminal.columns() - 1 - head.length() - tail.length());
        return head + bar(width, (double) done / total) + tail;
    }

    /** Transitions done of all; those that a chain did not need for tuning count as done once it draws. */
    private int done(Progress.OfChain chain) {
        return chain.draws() > 0 ? tune + chain.draws() : chain.transitions();
    }

    private String[] details(Progress.OfChain chain, int done) {
        double rate = chain.transitions() / chain.seconds();
        return new String[] {
            done + "/" + total + (chain.draws() == 0 ? " tuning" : " draws"),
            done == total ? "" : String.format(Locale.ROOT, "%.0f s left", (total - done) / rate),
            chain.divergences() + " div",
            String.format(Locale.ROOT, "%.0f/s", rate),
            Double.isNaN(chain.stepSize()) ? "" : String.format(Locale.ROOT, "step %.2g", chain.stepSize())
        };
    }

    private static String bar(int width, double part) {
        int full = (int) Math.round(Math.max(0, width) * part);
        return "━".repeat(full) + "╌".repeat(Math.max(0, width - full));
    }

    private String plainLine() {
        StringBuilder line = new StringBuilder("sampling:");
        for (Progress.OfChain chain : progress.chains()) {
            line.append(' ').append(done(chain)).append('/').append(total);
        }
        int divergences = progress.chains().stream()
                .mapToInt(Progress.OfChain::divergences)
                .sum();
        return line.append(", ").append(divergences).append(" divergences").toString();
    }

    /** Stops showing; the bars stay as they are at the end. */
    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (terminal.interactive()) {
            redraw();
        }
    }
}
