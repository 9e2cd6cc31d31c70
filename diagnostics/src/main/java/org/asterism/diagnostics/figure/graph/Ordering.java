package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Orders what each cluster holds from left to right so that few arrows cross: sorted by the mean place of neighbours in
 * sweeps down and up, then by exchanges of neighbours. An arrow that passes a cluster should pass it on one side. One order of a cluster's members holds for all its ranks, so that
 * clusters are apart in every rank that they share. The label of a plate stays at the right.
 */
final class Ordering {
    private static final int SWEEPS = 24;
    private static final int PASSES = 12;
    private static final double CROSSING = 1000;
    private static final double CHANGE_OF_SIDE = 3000;

    private final Cluster page;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Integer, List<Item[]>> segments = new TreeMap<>();
    private final Map<Item, List<Item>> above = new IdentityHashMap<>();
    private final Map<Item, List<Item>> below = new IdentityHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<Item, Double> places = new IdentityHashMap<>();
    private final Map<Item, Integer> order = new IdentityHashMap<>();

    /** A step of an arrow beside a cluster that it has nothing to do with, whose first item is {@code landmark}. */
    private record Passage(Item upper, Item lower, Item landmark) {}

    private Ordering(Cluster page, List<Link> links) {
        this.page = page;
        clusters.add(page);
        clusters.addAll(page.allClusters());
        for (Link link : links) {
            for (int i = 1; i < link.stops().size(); i++) {
                Item upper = link.stops().get(i - 1);
                Item lower = link.stops().get(i);
                segments.computeIfAbsent(upper.rank, k -> new ArrayList<>()).add(new Item[] {upper, lower});
                above.computeIfAbsent(lower, k -> new ArrayList<>()).add(upper);
                below.computeIfAbsent(upper, k -> new ArrayList<>()).add(lower);
                pass(upper, lower);
            }
        }
    }

    private void pass(Item upper, Item lower) {
        List<Cluster> around = new ArrayList<>(upper.cluster.path());
        around.addAll(lower.cluster.path());
        for (Cluster cluster : clusters) {
            if (!around.contains(cluster) && cluster.spans(upper.rank) && cluster.spans(lower.rank)) {
                passages.add(new Passage(upper, lower, cluster.allItems().get(0)));
            }
        }
    }

    /** Orders the members of all clusters. */
    static void arrange(Cluster page, List<Link> links) {
        Ordering ordering = new Ordering(page, links);
        ordering.labelsLast();
        ordering.sweep();
        ordering.exchange();
    }

    private static boolean isLabel(Member member) {
        return member instanceof Item item && item.glyph instanceof PlateLabel;
    }

    private void labelsLast() {
        for (Cluster cluster : clusters) {
            cluster.members.sort(Comparator.comparing(Ordering::isLabel));
        }
    }

    private void sweep() {
        List<List<Member>> best = snapshot();
        double least = cost();
        for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
            Map<Item, List<Item>> neighbours = sweep % 2 == 0 ? above : below;
            number();
            for (Cluster cluster : clusters) {
                sort(cluster, neighbours);
            }
            double cost = cost();
            if (cost < least) {
                least = cost;
                best = snapshot();
            }
        }
        for (int i = 0; i < clusters.size(); i++) {
            Collections.copy(clusters.get(i).members, best.get(i));
        }
    }

    private List<List<Member>> snapshot() {
        List<List<Member>> orders = new ArrayList<>();
        clusters.forEach(cluster -> orders.add(new ArrayList<>(cluster.members)));
        return orders;
    }

    private void sort(Cluster cluster, Map<Item, List<Item>> neighbours) {
        Map<Member, Double> keys = new IdentityHashMap<>();
        for (Member member : cluster.members) {
            keys.put(member, isLabel(member) ? Double.POSITIVE_INFINITY : key(member, neighbours));
        }
        cluster.members.sort(Comparator.comparingDouble(keys::get));
    }

    private double key(Member member, Map<Item, List<Item>> neighbours) {
        List<Item> items = member instanceof Cluster cluster ? cluster.allItems() : List.of((Item) member);
        double sum = 0;
        int count = 0;
        double own = 0;
        for (Item item : items) {
            own += places.get(item);
            for (Item neighbour : neighbours.getOrDefault(item, List.of())) {
                sum += places.get(neighbour);
                count++;
            }
        }
        return count > 0 ? sum / count : own / items.size();
    }

    /** Exchanges members that stand side by side, as long as that mends crossings or makes arrows straighter. */
    private void exchange() {
        double least = cost();
        boolean better = true;
        for (int pass = 0; pass < PASSES && better && least > 0; pass++) {
            better = false;
            for (Cluster cluster : clusters) {
                List<Member> members = cluster.members;
                for (int i = 1; i < members.size() && !isLabel(members.get(i)); i++) {
                    Collections.swap(members, i - 1, i);
                    double cost = cost();
                    if (cost < least - 1e-9) {
                        least = cost;
                        better = true;
                    } else {
                        Collections.swap(members, i - 1, i);
                    }
                }
            }
        }
    }

    private void number() {
        Map<Integer, Integer> counts = new HashMap<>();
        order.clear();
        List<Item> items = page.allItems();
        for (Item item : items) {
            order.put(item, order.size());
            places.put(item, (double) counts.merge(item.rank, 1, Integer::sum));
        }
        for (Item item : items) {
            places.merge(item, 0.5 * (counts.get(item.rank) + 1), (place, middle) -> place - middle);
        }
    }

    private double cost() {
        number();
        double cost = 0;
        for (Passage passage : passages) {
            int landmark = order.get(passage.landmark);
            boolean changes = order.get(passage.upper) < landmark != order.get(passage.lower) < landmark;
            cost += changes ? CHANGE_OF_SIDE : 0;
        }
        for (List<Item[]> between : segments.values()) {
            for (int i = 0; i < between.size(); i++) {
                Item[] one = between.get(i);
                double shift = places.get(one[0]) - places.get(one[1]);
                cost += shift * shift;
                for (int j = 0; j < i; j++) {
                    cost += cross(one, between.get(j)) ? CROSSING : 0;
                }
            }
        }
        return cost;
    }

    private boolean cross(Item[] one, Item[] other) {
        return (places.get(one[0]) - places.get(other[0])) * (places.get(one[1]) - places.get(other[1])) < 0;
    }
}
