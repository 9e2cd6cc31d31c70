package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses x so that arrows are nearly vertical: least squares of their shifts under the order within each rank and the
 * borders of clusters. The least squares are found by projected gradients with momentum (Beck and Teboulle 2009,
 * doi:10.1137/080716542), each projection by Hildreth's method; a last pass from left to right fulfils the bounds exactly.
 */
final class Placement {
    private static final double GAP = 16;
    private static final double BEND_GAP = 9;
    private static final double PADDING = 10;
    private static final double CLUSTER_PULL = 0.001;
    private static final double OF_NODES = 1;
    private static final double OF_BEND = 2;
    private static final double OF_BENDS = 6;
    private static final int STEPS = 250;
    private static final int PROJECTIONS = 40;

    private final Cluster page;
    private final Map<Object, Integer> index = new IdentityHashMap<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Pull> pulls = new ArrayList<>();

    /** {@code x[to] ≥ x[from] + distance}. */
    private record Bound(int from, int to, double distance) {}

    /** Adds {@code weight·(x[to] − x[from])²}. */
    private record Pull(int from, int to, double weight) {}

    private Placement(Cluster page, List<Link> links) {
        this.page = page;
        // A cluster has two places: its left border, and after it its right one.
        int size = 0;
        for (Item item : page.allItems()) {
            index.put(item, size++);
        }
        index.put(page, size);
        size += 2;
        for (Cluster cluster : page.allClusters()) {
            index.put(cluster, size);
            size += 2;
        }
        for (Link link : links) {
            for (int i = 1; i < link.stops().size(); i++) {
                pull(link.stops().get(i - 1), link.stops().get(i));
            }
        }
        separate(page);
        page.allClusters().forEach(this::separate);
    }

    /** Sets x of all items and the sides of all clusters; the page begins at zero. */
    static void place(Cluster page, List<Link> links) {
        Placement placement = new Placement(page, links);
        double[] x = placement.solve();
        for (Item item : page.allItems()) {
            item.x = x[placement.index.get(item)];
        }
        tighten(page, 0);
        alignLabels(page.allClusters());
        moveToZero(page);
    }

    /** Draws the sides as close as they may be, the inner clusters first. */
    private static void tighten(Cluster cluster, double padding) {
        cluster.clusters().forEach(within -> tighten(within, PADDING));
        boolean isEmpty = cluster.members.isEmpty();
        cluster.left = isEmpty ? 0 : Double.POSITIVE_INFINITY;
        cluster.right = isEmpty ? 0 : Double.NEGATIVE_INFINITY;
        for (Member member : cluster.members) {
            double left = member instanceof Item item ? item.x - item.glyph.left() : ((Cluster) member).left;
            double right = member instanceof Item item ? item.x + item.glyph.right() : ((Cluster) member).right;
            cluster.left = Math.min(cluster.left, left - padding);
            cluster.right = Math.max(cluster.right, right + padding);
        }
    }

    private static void alignLabels(List<Cluster> clusters) {
        for (Cluster cluster : clusters) {
            for (Member member : cluster.members) {
                if (member instanceof Item item && item.glyph instanceof PlateLabel label) {
                    item.x = cluster.right - PADDING / 2 - label.right();
                }
            }
        }
    }

    private static void moveToZero(Cluster page) {
        double shift = -page.left;
        page.allItems().forEach(item -> item.x += shift);
        page.allClusters().forEach(cluster -> {
            cluster.left += shift;
            cluster.right += shift;
        });
        page.right += shift;
        page.left = 0;
    }

    private void pull(Item from, Item to) {
        boolean bendFrom = from.glyph instanceof Bend;
        boolean bendTo = to.glyph instanceof Bend;
        double one = bendFrom || bendTo ? OF_BEND : OF_NODES;
        pulls.add(new Pull(index.get(from), index.get(to), bendFrom && bendTo ? OF_BENDS : one));
    }

    private void separate(Cluster cluster) {
        int left = index.get(cluster);
        pulls.add(new Pull(left, left + 1, CLUSTER_PULL));
        double padding = cluster == page ? 0 : PADDING;
        for (int rank = cluster.firstRank; rank <= cluster.lastRank; rank++) {
            Member before = cluster;
            for (Member member : cluster.members) {
                if (!isIn(member, rank)) {
                    continue;
                }
                if (before == cluster) {
                    bounds.add(new Bound(left, leftOf(member), padding + leftExtent(member)));
                } else {
                    double distance = rightExtent(before) + leftExtent(member) + gap(before, member);
                    bounds.add(new Bound(rightOf(before), leftOf(member), distance));
                }
                before = member;
            }
            if (before != cluster) {
                bounds.add(new Bound(rightOf(before), left + 1, padding + rightExtent(before)));
            }
        }
    }

    private static boolean isIn(Member member, int rank) {
        return member instanceof Item item ? item.rank == rank : ((Cluster) member).spans(rank);
    }

    private int leftOf(Member member) {
        return index.get(member);
    }

    private int rightOf(Member member) {
        return index.get(member) + (member instanceof Cluster ? 1 : 0);
    }

    private static double leftExtent(Member member) {
        return member instanceof Item item ? item.glyph.left() : 0;
    }

    private static double rightExtent(Member member) {
        return member instanceof Item item ? item.glyph.right() : 0;
    }

    private static double gap(Member one, Member other) {
        return isBend(one) || isBend(other) ? BEND_GAP : GAP;
    }

    private static boolean isBend(Member member) {
        return member instanceof Item item && item.glyph instanceof Bend;
    }

    private double[] solve() {
        int size = index.size() + page.allClusters().size() + 1;
        double[] x = new double[size];
        makeFeasible(x);
        double[] degree = new double[size];
        for (Pull pull : pulls) {
            degree[pull.from] += pull.weight;
            degree[pull.to] += pull.weight;
        }
        double step = 1 / (2 * Math.max(1, Arrays.stream(degree).max().orElse(1)));
        double[] ahead = x.clone();
        double[] multipliers = new double[bounds.size()];
        double momentum = 1;
        for (int i = 0; i < STEPS; i++) {
            double[] next = ahead.clone();
            descend(ahead, next, step);
            Arrays.fill(multipliers, 0);
            project(next, multipliers);
            double larger = 0.5 * (1 + Math.sqrt(1 + 4 * momentum * momentum));
            for (int j = 0; j < size; j++) {
                ahead[j] = next[j] + (momentum - 1) / larger * (next[j] - x[j]);
            }
            momentum = larger;
            x = next;
        }
        makeFeasible(x);
        return x;
    }

    private void descend(double[] at, double[] x, double step) {
        for (Pull pull : pulls) {
            double force = 2 * step * pull.weight * (at[pull.to] - at[pull.from]);
            x[pull.from] += force / 2;
            x[pull.to] -= force / 2;
        }
    }

    /** The nearest point that fulfils the bounds. */
    private void project(double[] x, double[] multipliers) {
        for (int i = 0; i < PROJECTIONS; i++) {
            double largest = 0;
            for (int b = 0; b < multipliers.length; b++) {
                Bound bound = bounds.get(b);
                double missing = bound.distance - (x[bound.to] - x[bound.from]);
                double change = Math.max(-multipliers[b], missing / 2);
                multipliers[b] += change;
                x[bound.from] -= change;
                x[bound.to] += change;
                largest = Math.max(largest, Math.abs(change));
            }
            if (largest < 1e-3) {
                return;
            }
        }
    }

    /** Moves to the right what is too close to its left; the bounds have no cycles, so this ends. */
    private void makeFeasible(double[] x) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Bound bound : bounds) {
                double least = x[bound.from] + bound.distance;
                if (x[bound.to] < least) {
                    x[bound.to] = least;
                    changed = true;
                }
            }
        }
    }
}
