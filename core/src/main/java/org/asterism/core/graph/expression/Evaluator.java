package org.asterism.core.graph.expression;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes expressions node by node over whole arrays, plainly: for what is not computed often, and as the twin against
 * which compiled models are tested. Values are kept as long as the evaluator lives. One thread.
 */
public final class Evaluator {
    private final IdentityHashMap<Expr, double[]> values = new IdentityHashMap<>();
    private final IdentityHashMap<Recursion, double[][]> recursions = new IdentityHashMap<>();
    private final IdentityHashMap<ReverseRecursion, double[][]> reversed = new IdentityHashMap<>();

    /** With the values of leaves, row-major. */
    public Evaluator(Map<? extends Symbol, double[]> given) {
        given.forEach((symbol, array) -> {
            if (array.length != symbol.shape().size()) {
                throw new IllegalArgumentException(
                        symbol + " has " + symbol.shape().size() + " values, not " + array.length);
            }
            values.put(symbol, array);
        });
    }

    /** The value of a scalar. */
    public double scalar(Expr expr) {
        return of(expr)[0];
    }

    /** The values, row-major. Not to be modified. */
    public double[] of(Expr expr) {
        double[] known = values.get(expr);
        if (known != null) {
            return known;
        }
        for (Expr node : Order.of(List.of(expr))) {
            if (!values.containsKey(node)) {
                values.put(node, compute(node));
            }
        }
        return values.get(expr);
    }

    /** The values in a shape that covers that of the expression, row-major. */
    public double[] broadcast(Expr expr, Shape shape) {
        return spread(of(expr), expr.shape(), shape);
    }

    private double[] compute(Expr node) {
        if (node instanceof Constant constant) {
            return new double[] {constant.value()};
        }
        if (node instanceof Data data) {
            return data.values();
        }
        if (node instanceof Apply apply) {
            return ofApply(apply);
        }
        if (node instanceof Reduce reduce) {
            return ofReduce(reduce);
        }
        if (node instanceof Gather gather) {
            return ofGather(gather);
        }
        if (node instanceof Scatter scatter) {
            return ofScatter(scatter);
        }
        if (node instanceof Shift shift) {
            return ofShift(shift);
        }
        if (node instanceof Recursion.State state) {
            return recursions.computeIfAbsent(state.recursion(), this::ofRecursion)[state.which()];
        }
        if (node instanceof ReverseRecursion.State state) {
            return reversed.computeIfAbsent(state.recursion(), this::ofReverse)[state.which()];
        }
        if (node instanceof ArrayCall call) {
            return ofCall(call);
        }
        if (node instanceof ArrayAdjoint adjoint) {
            return ofAdjoint(adjoint);
        }
        throw new IllegalArgumentException("the symbol " + node + " has no values");
    }

    private double[] ofApply(Apply node) {
        List<Expr> arguments = node.arguments();
        double[][] sources = new double[arguments.size()][];
        for (int k = 0; k < sources.length; k++) {
            sources[k] = broadcast(arguments.get(k), node.shape());
        }
        double[] result = new double[node.shape().size()];
        double[] at = new double[sources.length];
        for (int i = 0; i < result.length; i++) {
            for (int k = 0; k < at.length; k++) {
                at[k] = sources[k][i];
            }
            result[i] = node.operator().value(at);
        }
        return result;
    }

    private double[] ofReduce(Reduce node) {
        Expr argument = node.arguments().get(0);
        double[] from = of(argument);
        int[] target = Strides.map(argument.shape(), node.shape());
        double[] result = new double[node.shape().size()];
        boolean sum = node.kind() == Reduce.Kind.SUM;
        Arrays.fill(result, sum ? 0 : Double.NEGATIVE_INFINITY);
        for (int i = 0; i < from.length; i++) {
            result[target[i]] = sum ? result[target[i]] + from[i] : Math.max(result[target[i]], from[i]);
        }
        return result;
    }

    private double[] ofGather(Gather node) {
        double[] from = of(node.arguments().get(0));
        int[] source = Strides.gather(node.shape(), node.arguments().get(0).shape(), node.index());
        double[] result = new double[node.shape().size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = from[source[i]];
        }
        return result;
    }

    private double[] ofScatter(Scatter node) {
        double[] from = of(node.arguments().get(0));
        int[] target = Strides.gather(node.arguments().get(0).shape(), node.shape(), node.index());
        double[] result = new double[node.shape().size()];
        for (int i = 0; i < from.length; i++) {
            result[target[i]] += from[i];
        }
        return result;
    }

    private double[] ofShift(Shift node) {
        double[] from = of(node.arguments().get(0));
        double fill = scalar(node.arguments().get(1));
        double[] result = new double[from.length];
        int size = from.length;
        if (node.previous()) {
            System.arraycopy(from, 0, result, 1, size - 1);
            result[0] = fill;
        } else {
            System.arraycopy(from, 1, result, 0, size - 1);
            result[size - 1] = fill;
        }
        return result;
    }

    private double[][] ofRecursion(Recursion recursion) {
        int size = recursion.dim().size();
        int states = recursion.body().size();
        Shape along = Shape.of(recursion.dim());
        List<Expr> inputs = Order.inputs(recursion);
        double[][] result = new double[states][size];
        double[] before = new double[states];
        for (int k = 0; k < states; k++) {
            before[k] = scalar(recursion.initial().get(k));
        }
        for (int t = 0; t < size; t++) {
            IdentityHashMap<Expr, Expr> now = new IdentityHashMap<>();
            for (int k = 0; k < states; k++) {
                now.put(recursion.previous().get(k), new Constant(before[k]));
            }
            for (Expr input : inputs) {
                now.put(input, new Constant(broadcast(input, along)[t]));
            }
            Substitution substitution = new Substitution(now);
            Evaluator evaluator = new Evaluator(Map.of());
            for (int k = 0; k < states; k++) {
                result[k][t] = evaluator.scalar(substitution.in(recursion.body().get(k)));
            }
            for (int k = 0; k < states; k++) {
                before[k] = result[k][t];
            }
        }
        return result;
    }

    private double[][] ofReverse(ReverseRecursion recursion) {
        int size = recursion.dim().size();
        int states = recursion.incoming().size();
        Shape along = Shape.of(recursion.dim());
        double[][] result = new double[states][size];
        for (int t = size - 1; t >= 0; t--) {
            for (int k = 0; k < states; k++) {
                double sum = broadcast(recursion.incoming().get(k), along)[t];
                for (int j = 0; j < states && t < size - 1; j++) {
                    sum += result[j][t + 1]
                            * broadcast(recursion.slopes().get(j).get(k), along)[t + 1];
                }
                result[k][t] = sum;
            }
        }
        return result;
    }

    private double[][] all(List<Expr> expressions) {
        return expressions.stream().map(this::of).toArray(double[][]::new);
    }

    private double[] ofCall(ArrayCall call) {
        double[] result = new double[call.shape().size()];
        call.operation().value(all(call.arguments()), result);
        return result;
    }

    private double[] ofAdjoint(ArrayAdjoint node) {
        List<Expr> arguments = node.arguments();
        int size = arguments.size() - 2;
        Expr call = arguments.get(size);
        double[] result = new double[node.shape().size()];
        node.operation()
                .adjoint(
                        node.which(),
                        all(arguments.subList(0, size)),
                        of(call),
                        broadcast(arguments.get(size + 1), call.shape()),
                        result);
        return result;
    }

    private static double[] spread(double[] from, Shape source, Shape target) {
        if (source.equals(target)) {
            return from;
        }
        int[] map = Strides.map(target, source);
        double[] result = new double[map.length];
        for (int i = 0; i < map.length; i++) {
            result[i] = from[map[i]];
        }
        return result;
    }
}
