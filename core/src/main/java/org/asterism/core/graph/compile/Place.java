package org.asterism.core.graph.compile;

import org.asterism.core.graph.expression.Shape;

/**
 * When and in which loop a node is computed. Within a level come first the heads (operations on whole arrays and
 * recursions), then scalars, then loops by their number of dimensions.
 *
 * @param level how many finished loops must come before
 * @param rank −1 for a head, else the number of dimensions of the loop
 * @param loop the shape of the loop
 * @param part heads are one a part; long loops are cut into parts
 */
record Place(int level, int rank, Shape loop, int part) implements Comparable<Place> {
    static final int HEAD = -1;

    @Override
    public int compareTo(Place other) {
        int order = Integer.compare(level, other.level);
        order = order == 0 ? Integer.compare(rank, other.rank) : order;
        order = order == 0 ? loop.toString().compareTo(other.loop.toString()) : order;
        return order == 0 ? Integer.compare(part, other.part) : order;
    }
}
