package org.asterism.core.graph.compile;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.graph.expression.Operation;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/** The local variables of one generated method: arrays, loop counters, and the values computed so far. One thread. */
final class Frame {
    private static final String BUFFERS = Buffers.class.getName().replace('.', '/');
    private static final String OPERATION = Operation.class.getName().replace('.', '/');

    private final Code code;
    private final Storage storage;
    private final Shape loop;
    private final Map<String, Integer> arrays = new HashMap<>();
    private final IdentityHashMap<Expr, Integer> values = new IdentityHashMap<>();
    private int[] counters = {};
    private int flat = -1;

    Frame(Code code, Storage storage, Shape loop) {
        this.code = code;
        this.storage = storage;
        this.loop = loop;
    }

    Code code() {
        return code;
    }

    /** Makes an array a local variable; called before the loop. */
    int array(Storage.Location location) {
        String key = location.array() + (location.isNested() ? location.slot() : "");
        return arrays.computeIfAbsent(key, k -> {
            code.loadReference(0);
            code.getField(BUFFERS, location.array(), location.isNested() ? "[[D" : "[D");
            if (location.isNested()) {
                code.constant(location.slot());
                code.loadReferenceElement();
            }
            int local = code.local(1);
            code.storeReference(local);
            return local;
        });
    }

    int output(Output.Target target) {
        return arrays.computeIfAbsent("output " + target, k -> {
            code.loadReference(0);
            code.getField(BUFFERS, target == Output.Target.FIRST ? "first" : "second", "[D");
            int local = code.local(1);
            code.storeReference(local);
            return local;
        });
    }

    int indexArray(Index index) {
        int slot = storage.index(index);
        return arrays.computeIfAbsent("index " + slot, k -> {
            code.loadReference(0);
            code.getField(BUFFERS, "index", "[[I");
            code.constant(slot);
            code.loadReferenceElement();
            int local = code.local(1);
            code.storeReference(local);
            return local;
        });
    }

    /** Pushes an operation of somebody's own, and the array for its arguments. */
    void pushOperation(int slot) {
        code.loadReference(0);
        code.getField(BUFFERS, "operations", "[L" + OPERATION + ";");
        code.constant(slot);
        code.loadReferenceElement();
        code.loadReference(0);
        code.getField(BUFFERS, "operands", "[[D");
        code.constant(slot);
        code.loadReferenceElement();
    }

    void callOperation() {
        code.callInterface(OPERATION, "value", "([D)D", 2, 0);
    }

    /** Keeps what is on the stack as the value of a node. */
    void keep(Expr node) {
        int local = code.local(2);
        code.storeDouble(local);
        values.put(node, local);
    }

    /** The local variable of a node's value, or −1. */
    int local(Expr node) {
        return values.getOrDefault(node, -1);
    }

    /** Opens the loops over the shape, runs the body, and closes them. */
    void loop(Runnable body) {
        loop(0, body);
    }

    /** The same from an element on, of a shape of one dimension if that is not the first. */
    void loop(int first, Runnable body) {
        List<Dim> dims = loop.dims();
        counters = new int[dims.size()];
        for (int k = 0; k < counters.length; k++) {
            counters[k] = code.local(1);
        }
        flat = counters.length == 1 ? counters[0] : code.local(1);
        code.constant(0);
        code.storeInt(flat);
        open(0, first, body);
    }

    private void open(int depth, int first, Runnable body) {
        if (depth == counters.length) {
            body.run();
            if (counters.length > 1) {
                code.increment(flat);
            }
            return;
        }
        int counter = counters[depth];
        int top = code.label();
        int end = code.label();
        code.constant(first);
        code.storeInt(counter);
        code.place(top);
        code.loadInt(counter);
        code.constant(loop.dims().get(depth).size());
        code.jumpIfNotLess(end);
        open(depth + 1, 0, body);
        code.increment(counter);
        code.jump(top);
        code.place(end);
    }

    /** Pushes the place of the present element in an array of a shape that the loop covers. */
    void pushIndex(Shape shape, int offset) {
        if (shape.equals(loop) && !loop.isScalar()) {
            code.loadInt(flat);
            addOffset(offset);
            return;
        }
        pushSum(shape, null, offset);
    }

    /** The same where a dimension of the shape is that of an index's groups. */
    void pushGathered(Shape shape, Index index, int offset) {
        pushSum(shape, index, offset);
    }

    private void pushSum(Shape shape, Index index, int offset) {
        code.constant(offset);
        for (Dim dim : shape.dims()) {
            if (index != null && dim.name().equals(index.to().name())) {
                code.loadReference(indexArray(index));
                code.loadInt(counters[loop.position(index.from())]);
                code.loadIntElement();
            } else {
                code.loadInt(counters[loop.position(dim)]);
            }
            int stride = shape.stride(dim);
            if (stride != 1) {
                code.constant(stride);
                code.arithmetic(Code.IMUL);
            }
            code.arithmetic(Code.IADD);
        }
    }

    /** Pushes the counter of a loop over one dimension. */
    void pushCounter() {
        code.loadInt(flat);
    }

    private void addOffset(int offset) {
        if (offset != 0) {
            code.constant(offset);
            code.arithmetic(Code.IADD);
        }
    }
}
