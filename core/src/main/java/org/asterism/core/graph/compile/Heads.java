package org.asterism.core.graph.compile;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.graph.expression.ArrayAdjoint;
import org.asterism.core.graph.expression.ArrayCall;
import org.asterism.core.graph.expression.ArrayOperation;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.ReverseRecursion;

/** Makes the steps that are not generated: operations on whole arrays, and recursions run backwards. */
final class Heads {
    private Heads() {}

    static Step call(ArrayCall call, Storage storage) {
        Operand[] operands = operands(call.arguments(), storage);
        int slot = storage.operands(operands.length);
        ArrayOperation operation = call.operation();
        return Operand.into(
                call, storage, (buffers, result) -> operation.value(fetch(operands, buffers, slot), result));
    }

    static Step adjoint(ArrayAdjoint node, Storage storage) {
        List<Expr> arguments = node.arguments();
        int size = arguments.size() - 2;
        Operand[] operands = operands(arguments.subList(0, size), storage);
        Operand result = Operand.of(arguments.get(size), storage);
        Operand adjoint = Operand.of(arguments.get(size + 1), storage);
        int slot = storage.operands(size);
        ArrayOperation operation = node.operation();
        int which = node.which();
        return Operand.into(
                node,
                storage,
                (buffers, into) -> operation.adjoint(
                        which, fetch(operands, buffers, slot), result.get(buffers), adjoint.get(buffers), into));
    }

    private static Operand[] operands(List<Expr> arguments, Storage storage) {
        return arguments.stream().map(a -> Operand.of(a, storage)).toArray(Operand[]::new);
    }

    private static double[][] fetch(Operand[] operands, Buffers buffers, int slot) {
        double[][] arrays = buffers.arrays[slot];
        for (int k = 0; k < operands.length; k++) {
            arrays[k] = operands[k].get(buffers);
        }
        return arrays;
    }

    /** λ_t[k] = x_t[k] + Σ_j λ_{t+1}[j] D_{t+1}[j][k], for all states at once. */
    static Step reverse(ReverseRecursion recursion, List<Expr> states, Storage storage) {
        int count = recursion.incoming().size();
        int size = recursion.dim().size();
        Operand[] incoming = operands(recursion.incoming(), storage);
        Operand[] slopes =
                operands(recursion.slopes().stream().flatMap(List::stream).toList(), storage);
        List<Integer> slots = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int which = k;
            Object owner = states.stream()
                    .filter(s -> ((ReverseRecursion.State) s).which() == which)
                    .findFirst()
                    .map(Object.class::cast)
                    .orElseGet(Object::new);
            slots.add(storage.vector(owner, size).slot());
        }
        int[] into = slots.stream().mapToInt(Integer::intValue).toArray();
        int ofIncoming = storage.operands(count);
        int ofSlopes = storage.operands(count * count);
        return buffers -> {
            double[][] x = fetch(incoming, buffers, ofIncoming);
            double[][] d = fetch(slopes, buffers, ofSlopes);
            for (int t = size - 1; t >= 0; t--) {
                for (int k = 0; k < count; k++) {
                    double sum = at(x[k], t);
                    for (int j = 0; j < count && t < size - 1; j++) {
                        sum += buffers.vectors[into[j]][t + 1] * at(d[j * count + k], t + 1);
                    }
                    buffers.vectors[into[k]][t] = sum;
                }
            }
        };
    }

    private static double at(double[] values, int t) {
        return values.length == 1 ? values[0] : values[t];
    }
}
