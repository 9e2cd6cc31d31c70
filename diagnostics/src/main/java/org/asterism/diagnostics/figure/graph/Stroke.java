package org.asterism.diagnostics.figure.graph;

import java.util.List;

/**
 * The line of an arrow.
 *
 * @param pieces end to end, from the border of one node to that of another
 */
record Stroke(List<Piece> pieces) {
    Stroke {
        pieces = List.copyOf(pieces);
    }

    /** A cubic Bézier curve from {@code (x0, y0)} to {@code (x3, y3)}. */
    record Piece(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {
        static Piece line(Spot from, Spot to) {
            Spot one = from.towards(to, 1.0 / 3);
            Spot two = from.towards(to, 2.0 / 3);
            return new Piece(from.x, from.y, one.x, one.y, two.x, two.y, to.x, to.y);
        }

        /** Leaves and arrives vertically. */
        static Piece bow(Spot from, Spot to) {
            double middle = 0.5 * (from.y + to.y);
            return new Piece(from.x, from.y, from.x, middle, to.x, middle, to.x, to.y);
        }

        /** Cuts a corner. */
        static Piece round(Spot from, Spot corner, Spot to) {
            Spot one = from.towards(corner, 2.0 / 3);
            Spot two = to.towards(corner, 2.0 / 3);
            return new Piece(from.x, from.y, one.x, one.y, two.x, two.y, to.x, to.y);
        }

        Spot at(double t) {
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            return new Spot(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
        }
    }

    /** A point of the page. */
    record Spot(double x, double y) {
        Spot towards(Spot other, double share) {
            return new Spot(x + share * (other.x - x), y + share * (other.y - y));
        }

        double distance(Spot other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    Spot start() {
        return new Spot(pieces.get(0).x0, pieces.get(0).y0);
    }

    Spot end() {
        Piece last = pieces.get(pieces.size() - 1);
        return new Spot(last.x3, last.y3);
    }
}
