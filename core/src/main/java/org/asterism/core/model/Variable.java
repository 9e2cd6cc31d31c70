package org.asterism.core.model;

import java.util.List;
import org.asterism.core.data.Unit;

/**
 * A named quantity, scalar or along dimensions; its elements are in row-major order.
 *
 * @param name as published
 * @param dims its dimensions, slowest first; none for a scalar
 * @param unit of its values
 * @param description one line, without a full stop
 */
public record Variable(String name, List<Dim> dims, Unit unit, String description) {
    public Variable {
        dims = List.copyOf(dims);
    }

    /** A scalar. */
    public static Variable scalar(String name, String unit, String description) {
        return new Variable(name, List.of(), Unit.of(unit), description);
    }

    /** A vector along one dimension. */
    public static Variable vector(String name, Dim dim, String unit, String description) {
        return new Variable(name, List.of(dim), Unit.of(unit), description);
    }

    /** The number of elements. */
    public int size() {
        int size = 1;
        for (Dim dim : dims) {
            size = Math.multiplyExact(size, dim.size());
        }
        return size;
    }
}
