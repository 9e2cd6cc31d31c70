package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asterism.core.model.GraphicalModel.Plate;

/** A rectangle around what is repeated, or the whole page; its place is decided step by step. */
final class Cluster implements Member {
    /** What it is repeated over; none for the page. */
    final List<Plate> plates;

    final Optional<Cluster> parent;

    /** What it holds, from left to right. */
    final List<Member> members = new ArrayList<>();

    int firstRank;
    int lastRank;
    double left;
    double right;
    double top;
    double bottom;

    private Cluster(List<Plate> plates, Optional<Cluster> parent) {
        this.plates = plates;
        this.parent = parent;
    }

    static Cluster page() {
        return new Cluster(List.of(), Optional.empty());
    }

    static Cluster within(Cluster parent, List<Plate> plates) {
        Cluster cluster = new Cluster(List.copyOf(plates), Optional.of(parent));
        parent.members.add(cluster);
        return cluster;
    }

    List<Cluster> clusters() {
        List<Cluster> clusters = new ArrayList<>();
        for (Member member : members) {
            if (member instanceof Cluster cluster) {
                clusters.add(cluster);
            }
        }
        return clusters;
    }

    /** All clusters within, each before those that it holds. */
    List<Cluster> allClusters() {
        List<Cluster> all = new ArrayList<>();
        for (Cluster cluster : clusters()) {
            all.add(cluster);
            all.addAll(cluster.allClusters());
        }
        return all;
    }

    /** All items within, from left to right. */
    List<Item> allItems() {
        List<Item> items = new ArrayList<>();
        for (Member member : members) {
            if (member instanceof Cluster cluster) {
                items.addAll(cluster.allItems());
            } else if (member instanceof Item item) {
                items.add(item);
            }
        }
        return items;
    }

    /** This and all around it, this first and the page last. */
    List<Cluster> path() {
        List<Cluster> path = new ArrayList<>();
        Optional<Cluster> next = Optional.of(this);
        while (next.isPresent()) {
            path.add(next.get());
            next = next.get().parent;
        }
        return path;
    }

    boolean spans(int rank) {
        return firstRank <= rank && rank <= lastRank;
    }
}
