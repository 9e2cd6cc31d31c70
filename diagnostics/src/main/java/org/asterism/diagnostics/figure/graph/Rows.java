package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.model.GraphicalModel.Plate;

/**
 * Makes room between ranks for the labels of plates, each in a rank of its own below what its plate holds, and gives long
 * arrows a bend in each rank that they pass.
 */
final class Rows {
    private final Cluster page;
    private final int[] start;

    private Rows(Cluster page, List<Item> items) {
        this.page = page;
        int ranks = items.stream().mapToInt(item -> item.rank + 1).max().orElse(0);
        this.start = new int[ranks + 1];
        span(page);
        for (Cluster cluster : page.allClusters()) {
            int below = cluster.lastRank + 1;
            start[below] = Math.max(start[below], labelsAtEnd(cluster));
        }
        for (int rank = 1; rank <= ranks; rank++) {
            start[rank] += start[rank - 1] + 1;
        }
    }

    /** Moves items to their final ranks, adds the labels, and sets which ranks each cluster spans. */
    static void addLabels(Cluster page, List<Item> items, List<Plate> plates) {
        Rows rows = new Rows(page, items);
        for (Cluster cluster : page.allClusters()) {
            int rank = rows.start[cluster.lastRank] + labelsAtEnd(cluster);
            new Item(PlateLabel.of(cluster.plates, plates), cluster, rank);
        }
        items.forEach(item -> item.rank = rows.start[item.rank]);
        span(rows.page);
    }

    private static int labelsAtEnd(Cluster cluster) {
        int inner = 0;
        for (Cluster within : cluster.clusters()) {
            if (within.lastRank == cluster.lastRank) {
                inner = Math.max(inner, labelsAtEnd(within));
            }
        }
        return inner + 1;
    }

    private static void span(Cluster cluster) {
        cluster.clusters().forEach(Rows::span);
        cluster.firstRank = Integer.MAX_VALUE;
        cluster.lastRank = -1;
        for (Member member : cluster.members) {
            int first = member instanceof Item item ? item.rank : ((Cluster) member).firstRank;
            int last = member instanceof Item item ? item.rank : ((Cluster) member).lastRank;
            cluster.firstRank = Math.min(cluster.firstRank, first);
            cluster.lastRank = Math.max(cluster.lastRank, last);
        }
    }

    /** The same links with their bends. */
    static List<Link> bend(List<Link> links) {
        List<Link> bent = new ArrayList<>();
        for (Link link : links) {
            List<Item> stops = new ArrayList<>(List.of(link.from()));
            for (int rank = link.from().rank + 1; rank < link.to().rank; rank++) {
                stops.add(new Item(new Bend(), clusterAt(rank, link), rank));
            }
            stops.add(link.to());
            bent.add(new Link(stops));
        }
        return bent;
    }

    /** An arrow leaves the clusters around its beginning below, and enters those around its end from above. */
    private static Cluster clusterAt(int rank, Link link) {
        List<Cluster> around = link.to().cluster.path();
        for (Cluster cluster : link.from().cluster.path()) {
            if (!around.contains(cluster) && cluster.spans(rank)) {
                return cluster;
            }
        }
        List<Cluster> from = link.from().cluster.path();
        for (Cluster cluster : around) {
            if (cluster.spans(rank) || from.contains(cluster)) {
                return cluster;
            }
        }
        throw new IllegalStateException("the page is around everything");
    }
}
