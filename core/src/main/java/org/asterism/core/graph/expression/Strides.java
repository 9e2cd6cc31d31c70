package org.asterism.core.graph.expression;

import java.util.List;
import org.asterism.core.model.Dim;

/** Where the values of one shape lie in the array of another. */
final class Strides {
    private Strides() {}

    /** For each element of {@code over}, its place in an array of shape {@code in}, whose dimensions are among those of over. */
    static int[] map(Shape over, Shape in) {
        int[] map = new int[over.size()];
        add(map, over, in);
        return map;
    }

    /** The same for an array that has the groups of an index where {@code over} has their members. */
    static int[] gather(Shape over, Shape in, Index index) {
        int[] map = new int[over.size()];
        add(map, over, in.without(Shape.of(index.to())), in);
        int stride = in.stride(index.to());
        int period = over.stride(index.from());
        int[] positions = index.positions();
        for (int i = 0; i < map.length; i++) {
            map[i] += stride * positions[i / period % positions.length];
        }
        return map;
    }

    private static void add(int[] map, Shape over, Shape in) {
        add(map, over, in, in);
    }

    private static void add(int[] map, Shape over, Shape dims, Shape in) {
        List<Dim> along = dims.dims();
        for (Dim dim : along) {
            int stride = in.stride(dim);
            int period = over.stride(dim);
            for (int i = 0; i < map.length; i++) {
                map[i] += stride * (i / period % dim.size());
            }
        }
    }
}
