package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each item its rank, counted downwards: by the longest path to it, so that all arrows point down, and with a whole
 * cluster below what it depends on, unless it is needed on the way back. Then what can be closer to what depends on it
 * moves down (Sugiyama et al. 1981, doi:10.1109/TSMC.1981.4308636, with clusters).
 */
final class Ranking {
    private final List<Item> items;
    private final List<Link> links;
    private final Map<Object, Integer> places = new LinkedHashMap<>();
    private final List<List<Arc>> outgoing = new ArrayList<>();
    private final int[] ranks;

    /** Says that one rank is at least {@code gap} below another. */
    private record Arc(int from, int to, int gap) {}

    /** The first or the last rank of a cluster. */
    private record Border(Cluster cluster, boolean isLast) {}

    private Ranking(Cluster page, List<Item> items, List<Link> links) {
        this.items = items;
        this.links = links;
        items.forEach(this::place);
        for (Cluster cluster : page.allClusters()) {
            place(new Border(cluster, false));
            place(new Border(cluster, true));
        }
        this.ranks = new int[outgoing.size()];
        for (Cluster cluster : page.allClusters()) {
            bound(cluster);
        }
    }

    /** Sets the ranks of items, the smallest being zero. */
    static void assign(Cluster page, List<Item> items, List<Link> links) {
        Ranking ranking = new Ranking(page, items, links);
        ranking.relate();
        ranking.lengthen();
        ranking.pullDown();
        int smallest = items.stream()
                .mapToInt(item -> ranking.ranks[ranking.places.get(item)])
                .min()
                .orElse(0);
        items.forEach(item -> item.rank = ranking.ranks[ranking.places.get(item)] - smallest);
    }

    private void place(Object what) {
        places.put(what, outgoing.size());
        outgoing.add(new ArrayList<>());
    }

    private void bound(Cluster cluster) {
        int first = places.get(new Border(cluster, false));
        int last = places.get(new Border(cluster, true));
        for (Item item : items) {
            if (item.cluster == cluster) {
                add(first, places.get(item), 0);
                add(places.get(item), last, 0);
            }
        }
        for (Cluster inner : cluster.clusters()) {
            add(first, places.get(new Border(inner, false)), 0);
            add(places.get(new Border(inner, true)), last, 0);
        }
    }

    private void add(int from, int to, int gap) {
        outgoing.get(from).add(new Arc(from, to, gap));
    }

    private void relate() {
        for (Link link : links) {
            add(places.get(link.from()), places.get(link.to()), 1);
        }
        for (Link link : links) {
            List<Cluster> around = link.to().cluster.path();
            int from = places.get(outer(link.from(), around, true));
            int to = places.get(outer(link.to(), link.from().cluster.path(), false));
            // Where data flow out of a cluster and back into it, it cannot be wholly above or below.
            if (!reaches(to, from)) {
                add(from, to, 1);
            }
        }
    }

    /** The border of the largest cluster that holds the item and is not {@code around} the other end; or the item. */
    private static Object outer(Item item, List<Cluster> around, boolean isLast) {
        Object outer = item;
        for (Cluster cluster : item.cluster.path()) {
            if (!around.contains(cluster)) {
                outer = new Border(cluster, isLast);
            }
        }
        return outer;
    }

    private boolean reaches(int from, int target) {
        boolean[] seen = new boolean[outgoing.size()];
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            int place = open.remove(open.size() - 1);
            if (place == target) {
                return true;
            }
            if (!seen[place]) {
                seen[place] = true;
                outgoing.get(place).forEach(arc -> open.add(arc.to));
            }
        }
        return false;
    }

    private void lengthen() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Arc> arcs : outgoing) {
                for (Arc arc : arcs) {
                    if (ranks[arc.to] < ranks[arc.from] + arc.gap) {
                        ranks[arc.to] = ranks[arc.from] + arc.gap;
                        changed = true;
                    }
                }
            }
        }
    }

    /** Moves down, the lowest first, what has no more arrows in than out: the arrows become shorter together. */
    private void pullDown() {
        List<Item> lowestFirst = new ArrayList<>(items);
        lowestFirst.sort(Comparator.comparingInt(item -> -ranks[places.get(item)]));
        for (Item item : lowestFirst) {
            long in = links.stream().filter(link -> link.to() == item).count();
            long out = links.stream().filter(link -> link.from() == item).count();
            if (out > 0 && in <= out) {
                int place = places.get(item);
                List<Integer> bounds = new ArrayList<>();
                outgoing.get(place).forEach(arc -> bounds.add(ranks[arc.to] - arc.gap));
                ranks[place] = Collections.min(bounds);
            }
        }
    }
}
