package org.asterism.core.graph.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.graph.expression.Apply;
import org.asterism.core.graph.expression.ArrayAdjoint;
import org.asterism.core.graph.expression.ArrayCall;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.asterism.core.graph.expression.Gather;
import org.asterism.core.graph.expression.Recursion;
import org.asterism.core.graph.expression.Reduce;
import org.asterism.core.graph.expression.ReverseRecursion;
import org.asterism.core.graph.expression.Rewriting;
import org.asterism.core.graph.expression.Scatter;
import org.asterism.core.graph.expression.Shift;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;

/**
 * Makes equal nodes the same node, so that each is computed once, and computes what depends on data alone beforehand.
 */
final class Interner {
    private final Map<List<Object>, Expr> known = new HashMap<>();
    private final Rewriting rewriting = new Rewriting(this::canonical);

    Expr intern(Expr expr) {
        return rewriting.of(expr);
    }

    private Expr canonical(Expr node) {
        Expr result = isKnown(node) ? computed(node) : node;
        return known.computeIfAbsent(key(result), key -> result);
    }

    /** Whether a node that is not a leaf depends on data and constants alone. */
    private static boolean isKnown(Expr node) {
        List<Expr> arguments = node.arguments();
        return !arguments.isEmpty()
                && !(node instanceof Recursion.State)
                && arguments.stream().allMatch(a -> a instanceof Constant || a instanceof Data);
    }

    private static Expr computed(Expr node) {
        double[] values = new Evaluator(Map.of()).of(node);
        return node.shape().isScalar()
                ? Expressions.constant(values[0])
                : Expressions.data("", values, node.shape().dims().toArray(Dim[]::new));
    }

    private static List<Object> key(Expr node) {
        List<Object> key = new ArrayList<>();
        key.add(node.getClass());
        if (node instanceof Constant constant) {
            key.add(Double.doubleToLongBits(constant.value()));
        } else if (node instanceof Data data) {
            key.add(data.shape());
            key.add(new Contents(data.values()));
        } else if (node instanceof Symbol) {
            key.add(new Same(node));
        } else if (node instanceof Apply apply) {
            key.add(apply.operator());
        } else if (node instanceof Reduce reduce) {
            key.add(reduce.kind());
            key.add(reduce.shape());
        } else if (node instanceof Gather gather) {
            key.add(new Same(gather.index()));
        } else if (node instanceof Scatter scatter) {
            key.add(new Same(scatter.index()));
        } else if (node instanceof Shift shift) {
            key.add(shift.previous());
        } else if (node instanceof ArrayCall call) {
            key.add(new Same(call.operation()));
            key.add(call.shape());
        } else if (node instanceof ArrayAdjoint adjoint) {
            key.add(new Same(adjoint.operation()));
            key.add(adjoint.which());
        } else if (node instanceof Recursion.State state) {
            key.add(new Same(state.recursion()));
            key.add(state.which());
            return key;
        } else if (node instanceof ReverseRecursion.State state) {
            key.add(state.which());
            key.add(state.recursion().dim().name());
        }
        node.arguments().forEach(argument -> key.add(new Same(argument)));
        return key;
    }

    /** Equal only to itself. */
    private record Same(Object object) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** Equal to the same numbers. */
    @SuppressWarnings("ArrayRecordComponent") // compared by contents, below
    private record Contents(double[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Contents contents && Arrays.equals(contents.values, values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
