package org.asterism.diagnostics.figure.graph;

/** One thing in one rank of the layout; its place is decided step by step. */
final class Item implements Member {
    final Glyph glyph;
    final Cluster cluster;
    int rank;
    double x;
    double y;

    Item(Glyph glyph, Cluster cluster, int rank) {
        this.glyph = glyph;
        this.cluster = cluster;
        this.rank = rank;
        cluster.members.add(this);
    }
}
