package org.asterism.core.graph.distribution;

import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/** Where in an array the vector or matrix at each position of the plates lies. Immutable. */
final class Layout {
    private final int[] offsets;
    private final int rowStride;
    private final int columnStride;
    private final int size;

    private Layout(int[] offsets, int rowStride, int columnStride, int size) {
        this.offsets = offsets;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
        this.size = size;
    }

    /** Of an array of vectors along a dimension. */
    static Layout ofVectors(Shape plates, Shape array, Dim row) {
        return new Layout(offsets(plates, array), array.stride(row), 0, row.size());
    }

    /** Of an array of square matrices. */
    static Layout ofMatrices(Shape plates, Shape array, Dim row, Dim column) {
        return new Layout(offsets(plates, array), array.stride(row), array.stride(column), row.size());
    }

    private static int[] offsets(Shape plates, Shape array) {
        int[] offsets = new int[plates.size()];
        for (Dim dim : plates.dims()) {
            int stride = array.stride(dim);
            int period = plates.stride(dim);
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] += stride * (i / period % dim.size());
            }
        }
        return offsets;
    }

    /** The number of positions of the plates. */
    int plates() {
        return offsets.length;
    }

    /** The number of rows. */
    int size() {
        return size;
    }

    /** Where the element of a row is. */
    int at(int plate, int row) {
        return offsets[plate] + rowStride * row;
    }

    /** Where the element of a row and a column is. */
    int at(int plate, int row, int column) {
        return offsets[plate] + rowStride * row + columnStride * column;
    }
}
