package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asterism.diagnostics.figure.svg.Box;

/** Finds places for labels beside points, inside a box and clear of one another. One thread. */
final class Labels {
    private static final double AWAY = 3;
    /** Letters reach so far above the line they stand on, of their size. */
    private static final double RISE = 0.75;

    private static final double LINE = 0.8;

    private final Box within;
    private final List<Box> taken = new ArrayList<>();

    Labels(Box within) {
        this.within = within;
    }

    /** Where a label is written: from its start, or up to its end. */
    record Spot(double x, double baseline, boolean isEnd) {}

    /** Keeps labels off a line across the box. */
    void avoid(double y) {
        taken.add(new Box(within.left(), y - LINE, within.right(), y + LINE));
    }

    /** Keeps labels off a point. */
    void avoid(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /**
     * A place to the right or the left of a point, or a little above or below these.
     *
     * @return empty if there is none
     */
    Optional<Spot> place(double x, double y, double width, double size) {
        for (double down : new double[] {0.35, -0.2, 0.9, -0.7, 1.4}) {
            double baseline = y + down * size;
            for (boolean isEnd : new boolean[] {false, true}) {
                double from = isEnd ? x - AWAY : x + AWAY;
                double left = isEnd ? from - width : from;
                Box box = new Box(left, baseline - RISE * size, left + width, baseline);
                if (isInside(box) && taken.stream().noneMatch(other -> overlap(other, box))) {
                    taken.add(box);
                    return Optional.of(new Spot(from, baseline, isEnd));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isInside(Box box) {
        return box.left() >= within.left()
                && box.right() <= within.right()
                && box.top() >= within.top()
                && box.bottom() <= within.bottom();
    }

    private static boolean overlap(Box one, Box other) {
        return one.left() < other.right()
                && other.left() < one.right()
                && one.top() < other.bottom()
                && other.top() < one.bottom();
    }
}
