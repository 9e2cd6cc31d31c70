package org.asterism.diagnostics.figure.graph;

import java.util.List;

/**
 * An arrow.
 *
 * @param stops its two ends, and between them its bends, one in each rank that it passes
 */
record Link(List<Item> stops) {
    Link {
        stops = List.copyOf(stops);
    }

    Item from() {
        return stops.get(0);
    }

    Item to() {
        return stops.get(stops.size() - 1);
    }
}
