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

    private final Box within;
    private final List<Box> taken = new ArrayList<>();

    Labels(Box within) {
        this.within = within;
    }

    /**
     * A place to the right or the left of a point, or above or below these; its lower left corner is where the text starts.
     *
     * @return empty if there is none
     */
    Optional<Box> place(double x, double y, double width, double size) {
        for (double down : new double[] {0.35 * size, -0.4 * size, 1.1 * size}) {
            for (double left : new double[] {x + AWAY, x - AWAY - width}) {
                Box box = new Box(left, y + down - RISE * size, left + width, y + down);
                if (isInside(box) && taken.stream().noneMatch(other -> overlap(other, box))) {
                    taken.add(box);
                    return Optional.of(box);
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
