package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.List;
import org.asterism.diagnostics.figure.graph.Stroke.Piece;
import org.asterism.diagnostics.figure.graph.Stroke.Spot;

/**
 * Draws the line of an arrow: straight where nothing is in the way, else by as few of its bends as will do, and where even
 * two neighbouring stops cannot be joined by a straight line, by a bow in the space between their ranks, where nothing
 * stands.
 */
final class Router {
    private static final double ROUNDING = 12;
    private static final double CORNER = 15;
    private static final double BOW = 45;

    private final Obstacles obstacles;
    private final double[] halfHeights;

    Router(Cluster page) {
        obstacles = new Obstacles(page);
        halfHeights = new double[page.lastRank + 1];
        for (Item item : page.allItems()) {
            halfHeights[item.rank] = Math.max(halfHeights[item.rank], item.glyph.halfHeight());
        }
    }

    Stroke route(Link link) {
        List<Item> stops = link.stops();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int next : chosen(link)) {
            Item from = stops.get(at);
            Item to = stops.get(next);
            if (isFree(at, next, link)) {
                pieces.add(Piece.line(border(from, to), border(to, from)));
            } else {
                bow(from, to, pieces);
            }
            at = next;
        }
        return new Stroke(rounded(pieces));
    }

    /** The stops after the first that make the line cheapest: short, with few corners, and bows only where they must be. */
    private List<Integer> chosen(Link link) {
        int size = link.stops().size();
        double[] least = new double[size];
        int[] before = new int[size];
        for (int to = 1; to < size; to++) {
            least[to] = Double.POSITIVE_INFINITY;
            for (int from = 0; from < to; from++) {
                double cost = least[from] + cost(from, to, link);
                if (cost < least[to]) {
                    least[to] = cost;
                    before[to] = from;
                }
            }
        }
        List<Integer> chosen = new ArrayList<>();
        for (int at = size - 1; at > 0; at = before[at]) {
            chosen.add(0, at);
        }
        return chosen;
    }

    private double cost(int from, int to, Link link) {
        double length = spot(link.stops().get(from)).distance(spot(link.stops().get(to)));
        if (isFree(from, to, link)) {
            return length + CORNER;
        }
        return to == from + 1 ? length + BOW : Double.POSITIVE_INFINITY;
    }

    private boolean isFree(int from, int to, Link link) {
        return obstacles.leaveFree(
                spot(link.stops().get(from)), spot(link.stops().get(to)), link);
    }

    private static Spot spot(Item item) {
        return new Spot(item.x, item.y);
    }

    /** Where the line from one item's anchor to another's leaves the first. */
    private static Spot border(Item item, Item towards) {
        if (!(item.glyph instanceof NodeGlyph node)) {
            return spot(item);
        }
        return spot(item).towards(spot(towards), node.exit(towards.x - item.x, towards.y - item.y));
    }

    private void bow(Item from, Item to, List<Piece> pieces) {
        Spot below = new Spot(from.x, from.y + halfHeights[from.rank]);
        Spot above = new Spot(to.x, to.y - halfHeights[to.rank]);
        Spot start = new Spot(from.x, from.y + halfOutline(from));
        Spot end = new Spot(to.x, to.y - halfOutline(to));
        if (below.y() > start.y()) {
            pieces.add(Piece.line(start, below));
        }
        pieces.add(Piece.bow(below, above));
        if (end.y() > above.y()) {
            pieces.add(Piece.line(above, end));
        }
    }

    private static double halfOutline(Item item) {
        return item.glyph instanceof NodeGlyph node ? node.halfOutline() : 0;
    }

    /** Replaces corners between straight pieces by curves that stay within the corner. */
    private static List<Piece> rounded(List<Piece> pieces) {
        List<Piece> rounded = new ArrayList<>();
        Spot begin = start(pieces.get(0));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!isStraight(piece)) {
                rounded.add(piece);
                begin = end(piece);
                continue;
            }
            if (i == pieces.size() - 1 || !isStraight(pieces.get(i + 1))) {
                rounded.add(Piece.line(begin, end(piece)));
                begin = end(piece);
                continue;
            }
            Spot corner = end(piece);
            Spot after = end(pieces.get(i + 1));
            double reach = Math.min(ROUNDING, 0.45 * Math.min(start(piece).distance(corner), corner.distance(after)));
            Spot cutBefore = corner.towards(start(piece), reach / start(piece).distance(corner));
            Spot cutAfter = corner.towards(after, reach / corner.distance(after));
            rounded.add(Piece.line(begin, cutBefore));
            rounded.add(Piece.round(cutBefore, corner, cutAfter));
            begin = cutAfter;
        }
        return rounded;
    }

    private static Spot start(Piece piece) {
        return new Spot(piece.x0(), piece.y0());
    }

    private static Spot end(Piece piece) {
        return new Spot(piece.x3(), piece.y3());
    }

    private static boolean isStraight(Piece piece) {
        Piece line = Piece.line(start(piece), end(piece));
        return Math.abs(line.x1() - piece.x1()) + Math.abs(line.y1() - piece.y1()) < 1e-6;
    }
}
