package org.asterism.diagnostics.figure.graph;

import org.asterism.diagnostics.figure.svg.Box;

/** How boxes lie to one another. */
final class Boxes {
    private Boxes() {}

    /** Whether a point is inside or on the border. */
    static boolean contains(Box box, double x, double y) {
        return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
    }

    static boolean contains(Box box, Box other) {
        return contains(box, other.left(), other.top()) && contains(box, other.right(), other.bottom());
    }

    /** Whether both have points inside in common. */
    static boolean overlap(Box one, Box other) {
        return one.left() < other.right()
                && other.left() < one.right()
                && one.top() < other.bottom()
                && other.top() < one.bottom();
    }
}
