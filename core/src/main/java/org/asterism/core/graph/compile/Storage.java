package org.asterism.core.graph.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.graph.expression.Operation;
import org.asterism.core.graph.expression.Symbol;

/** Where values are kept between loops: which array, and from which element on. One thread. */
final class Storage {
    private final IdentityHashMap<Symbol, Integer> inputs = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Integer> slots = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Object> tiles = new IdentityHashMap<>();
    private final List<Integer> vectorSizes = new ArrayList<>();
    private final List<double[]> data = new ArrayList<>();
    private final List<int[]> index = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Integer> operandCounts = new ArrayList<>();
    private int scalars;

    Storage(List<Input> inputs) {
        inputs.forEach(input -> this.inputs.put(input.symbol(), input.offset()));
    }

    /** A place in one of the arrays of the buffers. */
    record Location(String array, int slot, int offset) {
        static final String INPUT = "input";
        static final String SCALARS = "scalars";
        static final String VECTORS = "vectors";
        static final String DATA = "data";

        /** Whether the array is one of several. */
        boolean isNested() {
            return array.equals(VECTORS) || array.equals(DATA);
        }
    }

    /** Where the values of a node are or will be; not asked of constants. */
    Location of(Expr node) {
        if (node instanceof Constant) {
            throw new IllegalArgumentException("a constant is kept nowhere");
        }
        if (node instanceof Symbol symbol) {
            Integer offset = inputs.get(symbol);
            if (offset == null) {
                throw new IllegalArgumentException("the symbol " + symbol.name() + " is no input of this program");
            }
            return new Location(Location.INPUT, 0, offset);
        }
        if (node instanceof Data known) {
            return new Location(Location.DATA, slots.computeIfAbsent(known, k -> add(data, known.values())), 0);
        }
        return node.shape().isScalar()
                ? scalar(node)
                : vector(node, node.shape().size());
    }

    private Location scalar(Object owner) {
        return new Location(Location.SCALARS, 0, slots.computeIfAbsent(owner, o -> scalars++));
    }

    /** An array for something. */
    Location vector(Object owner, int size) {
        return new Location(Location.VECTORS, slots.computeIfAbsent(owner, o -> add(vectorSizes, size)), 0);
    }

    /** An array for the values of a node within one tile. */
    Location tile(Expr node) {
        return vector(tiles.computeIfAbsent(node, n -> new Object()), LaneForm.TILE);
    }

    int index(Index of) {
        return slots.computeIfAbsent(of, o -> add(index, of.positions()));
    }

    int operation(Operation operation) {
        return add(operations, operation);
    }

    /** A place for the arguments of an operation on arrays. */
    int operands(int count) {
        return add(operandCounts, count);
    }

    private static <T> int add(List<T> list, T item) {
        list.add(item);
        return list.size() - 1;
    }

    Buffers newBuffers() {
        return new Buffers(
                scalars,
                vectorSizes.stream().mapToInt(Integer::intValue).toArray(),
                data.toArray(double[][]::new),
                index.toArray(int[][]::new),
                operations.toArray(Operation[]::new),
                operandCounts.stream().mapToInt(Integer::intValue).toArray());
    }
}
