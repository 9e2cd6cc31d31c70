package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asterism.diagnostics.figure.graph.Stroke.Spot;
import org.asterism.diagnostics.figure.svg.Box;

/** What a straight line must not run through: nodes, what is written beside them, labels, and plates of others. */
final class Obstacles {
    private static final double CLEARANCE = 3.5;
    private static final double TEXT_CLEARANCE = 1;

    private final List<Obstacle> outlines = new ArrayList<>();
    private final List<Box> texts = new ArrayList<>();
    private final List<Cluster> clusters;

    private record Obstacle(Item owner, Box box) {}

    Obstacles(Cluster page) {
        this.clusters = page.allClusters();
        for (Item item : page.allItems()) {
            if (item.glyph instanceof NodeGlyph node) {
                outlines.add(new Obstacle(item, node.outline(item.x, item.y).grown(CLEARANCE)));
                node.beside(item.x, item.y).forEach(box -> texts.add(box.grown(TEXT_CLEARANCE)));
            } else if (item.glyph instanceof PlateLabel label) {
                texts.add(labelBox(item, label).grown(TEXT_CLEARANCE));
            }
        }
    }

    static Box labelBox(Item item, PlateLabel label) {
        return new Box(
                item.x - label.left(),
                item.y - label.halfHeight(),
                item.x + label.right(),
                item.y + label.halfHeight());
    }

    /** Whether the line between two stops of a link meets nothing that is not its own. */
    boolean leaveFree(Spot from, Spot to, Link link) {
        for (Obstacle outline : outlines) {
            boolean own = outline.owner == link.from() || outline.owner == link.to();
            if (!own && meets(from, to, outline.box)) {
                return false;
            }
        }
        for (Box text : texts) {
            if (meets(from, to, text)) {
                return false;
            }
        }
        Set<Cluster> around = new HashSet<>(link.from().cluster.path());
        around.addAll(link.to().cluster.path());
        for (Cluster cluster : clusters) {
            Box box = new Box(cluster.left, cluster.top, cluster.right, cluster.bottom);
            if (!around.contains(cluster) && meets(from, to, box.grown(TEXT_CLEARANCE))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a straight line has a point in a box (Liang and Barsky 1984, doi:10.1145/357332.357333). */
    static boolean meets(Spot from, Spot to, Box box) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double[] directions = {-dx, dx, -dy, dy};
        double[] distances = {
            from.x() - box.left(), box.right() - from.x(), from.y() - box.top(), box.bottom() - from.y()
        };
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < directions.length; i++) {
            if (directions[i] == 0) {
                if (distances[i] < 0) {
                    return false;
                }
            } else if (directions[i] < 0) {
                enter = Math.max(enter, distances[i] / directions[i]);
            } else {
                leave = Math.min(leave, distances[i] / directions[i]);
            }
        }
        return enter <= leave;
    }
}
