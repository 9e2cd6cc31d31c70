package org.asterism.core.graph.compile;

import java.util.Arrays;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Symbol;

/** The values of a node as an array of their own, for what is written in Java and not generated. */
interface Operand {
    /** The values, row-major. */
    double[] get(Buffers buffers);

    /** The values of a node, copied where they have no array of their own. */
    static Operand of(Expr node, Storage storage) {
        int size = node.shape().size();
        if (node instanceof Constant constant) {
            double[] one = {constant.value()};
            return buffers -> one;
        }
        Storage.Location location = storage.of(node);
        if (node instanceof Symbol) {
            int slot = storage.vector(new Object(), size).slot();
            return buffers -> {
                System.arraycopy(buffers.input, location.offset(), buffers.vectors[slot], 0, size);
                return buffers.vectors[slot];
            };
        }
        if (location.array().equals(Storage.Location.SCALARS)) {
            int slot = storage.vector(new Object(), 1).slot();
            return buffers -> {
                buffers.vectors[slot][0] = buffers.scalars[location.offset()];
                return buffers.vectors[slot];
            };
        }
        return location.array().equals(Storage.Location.DATA)
                ? buffers -> buffers.data[location.slot()]
                : buffers -> buffers.vectors[location.slot()];
    }

    /** Where a result goes that is computed in Java: its array, and afterwards the scalars if it is one. */
    static Step into(Expr node, Storage storage, Computation computation) {
        Storage.Location location = storage.of(node);
        if (location.array().equals(Storage.Location.VECTORS)) {
            return buffers -> computation.run(buffers, buffers.vectors[location.slot()]);
        }
        int slot = storage.vector(new Object(), 1).slot();
        return buffers -> {
            double[] one = buffers.vectors[slot];
            Arrays.fill(one, 0);
            computation.run(buffers, one);
            buffers.scalars[location.offset()] = one[0];
        };
    }

    /** Computes an array. */
    interface Computation {
        /** Overwrites the result. */
        void run(Buffers buffers, double[] result);
    }
}
