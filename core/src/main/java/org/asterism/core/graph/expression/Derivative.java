package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Derivatives of expressions as expressions, by reverse accumulation: from the end back, each node adds its adjoint times
 * its partial derivatives to the adjoints of its arguments (Griewank and Walther 2008, doi:10.1137/1.9780898717761,
 * chapter 3). What was broadcast is summed.
 */
public final class Derivative {
    private final IdentityHashMap<Expr, Expr> adjoints = new IdentityHashMap<>();
    private final List<Expr> order = new ArrayList<>();

    private Derivative() {}

    /**
     * The gradient of a scalar.
     *
     * @param of the scalar
     * @param along leaves
     * @return for each leaf an expression that can be broadcast to its shape
     */
    public static List<Expr> gradient(Expr of, List<? extends Symbol> along) {
        if (!of.shape().isScalar()) {
            throw new IllegalArgumentException(
                    "only a scalar has a gradient, and " + of + " has the shape " + of.shape());
        }
        return new Derivative().run(of, along);
    }

    /**
     * The derivative of each value along the value of a leaf at the same place, for a function that works element by
     * element.
     */
    public static Expr elementwise(Expr of, Symbol along) {
        return new Derivative().run(of, List.of(along)).get(0);
    }

    private List<Expr> run(Expr of, List<? extends Symbol> along) {
        order.addAll(Order.of(List.of(of)));
        adjoints.put(of, Constant.ONE);
        for (int i = order.size() - 1; i >= 0; i--) {
            Expr node = order.get(i);
            Expr adjoint = adjoints.get(node);
            if (node instanceof Recursion.State state) {
                ofState(state);
            } else if (adjoint != null) {
                pushBack(node, adjoint);
            }
        }
        List<Expr> results = new ArrayList<>();
        for (Symbol symbol : along) {
            results.add(adjoints.getOrDefault(symbol, Constant.ZERO));
        }
        return results;
    }

    private void pushBack(Expr node, Expr adjoint) {
        if (node instanceof Apply apply) {
            ofApply(apply, adjoint);
        } else if (node instanceof Reduce reduce) {
            if (reduce.kind() == Reduce.Kind.SUM) {
                add(reduce.arguments().get(0), adjoint);
            }
        } else if (node instanceof Gather gather) {
            ofGather(gather, adjoint);
        } else if (node instanceof Scatter scatter) {
            add(scatter.arguments().get(0), gathered(adjoint, scatter.index()));
        } else if (node instanceof Shift shift) {
            ofShift(shift, adjoint);
        } else if (node instanceof ArrayCall call) {
            Expr full = Algebra.filled(adjoint, call.shape());
            for (int k = 0; k < call.arguments().size(); k++) {
                add(call.arguments().get(k), new ArrayAdjoint(call, full, k));
            }
        } else if (node instanceof ArrayAdjoint || node instanceof ReverseRecursion.State) {
            throw new IllegalArgumentException("a second derivative of " + node + " is not known");
        }
    }

    private void ofApply(Apply node, Expr adjoint) {
        List<Expr> arguments = node.arguments();
        if (node.operator() == Builtin.IF_LESS) {
            // Chosen, not multiplied: the branch not taken may have no finite derivative.
            Expr x = arguments.get(0);
            Expr y = arguments.get(1);
            contribute(node, arguments.get(2), Algebra.apply(Builtin.IF_LESS, x, y, adjoint, Constant.ZERO));
            contribute(node, arguments.get(3), Algebra.apply(Builtin.IF_LESS, x, y, Constant.ZERO, adjoint));
            return;
        }
        List<Expr> partials = node.operator().partials(node, arguments);
        for (int k = 0; k < arguments.size(); k++) {
            if (!(arguments.get(k) instanceof Constant) && !(arguments.get(k) instanceof Data)) {
                contribute(node, arguments.get(k), scaled(adjoint, partials.get(k)));
            }
        }
    }

    /** The product, inside a choice if the adjoint is one: zero times infinity, in a branch not taken, is zero. */
    private static Expr scaled(Expr adjoint, Expr partial) {
        if (!isChoice(adjoint, 2) && !isChoice(adjoint, 3)) {
            return adjoint.times(partial);
        }
        List<Expr> parts = adjoint.arguments();
        return Algebra.apply(
                Builtin.IF_LESS,
                parts.get(0),
                parts.get(1),
                isChoice(adjoint, 2) ? Constant.ZERO : scaled(parts.get(2), partial),
                isChoice(adjoint, 3) ? Constant.ZERO : scaled(parts.get(3), partial));
    }

    /** The sum, inside a choice if both are the same one. */
    private static Expr sum(Expr a, Expr b) {
        for (int zero = 2; zero <= 3; zero++) {
            if (isChoice(a, zero)
                    && isChoice(b, zero)
                    && a.arguments().get(0) == b.arguments().get(0)
                    && a.arguments().get(1) == b.arguments().get(1)) {
                Expr[] parts = a.arguments().toArray(Expr[]::new);
                parts[5 - zero] = sum(parts[5 - zero], b.arguments().get(5 - zero));
                return Algebra.apply(Builtin.IF_LESS, parts);
            }
        }
        return a.plus(b);
    }

    /** Whether an expression is a choice of which one branch is zero. */
    private static boolean isChoice(Expr expr, int zero) {
        return expr instanceof Apply apply
                && apply.operator() == Builtin.IF_LESS
                && Constant.is(apply.arguments().get(zero), 0);
    }

    private void contribute(Expr node, Expr argument, Expr contribution) {
        add(argument, Algebra.sumTo(contribution, node.shape(), argument.shape()));
    }

    private void ofGather(Gather node, Expr adjoint) {
        Expr argument = node.arguments().get(0);
        Index index = node.index();
        Expr full = adjoint.shape().has(index.from()) ? adjoint : adjoint.times(Expressions.ones(index.from()));
        add(argument, new Scatter(full, index));
    }

    private static Expr gathered(Expr adjoint, Index index) {
        return adjoint.shape().has(index.to()) ? Gather.of(adjoint, index) : adjoint;
    }

    private void ofShift(Shift node, Expr adjoint) {
        Expr argument = node.arguments().get(0);
        var dim = argument.shape().dims().get(0);
        Expr full = Algebra.filled(adjoint, argument.shape());
        add(argument, new Shift(full, Constant.ZERO, !node.previous()));
        add(node.arguments().get(1), Expressions.element(full, dim, node.previous() ? 0 : dim.size() - 1));
    }

    /**
     * All states of a recursion at once, when the first of them in the order is reached: by then whatever uses any of
     * them has been passed.
     */
    private void ofState(Recursion.State state) {
        Recursion recursion = state.recursion();
        List<Expr> states = Order.statesOf(recursion, order);
        boolean first = order.stream().filter(states::contains).findFirst().orElseThrow() == state;
        if (!first || states.stream().noneMatch(adjoints::containsKey)) {
            return;
        }
        List<Expr> body = recursion.body();
        int size = body.size();
        IdentityHashMap<Expr, Expr> before = new IdentityHashMap<>();
        for (int k = 0; k < size; k++) {
            Expr known = states.get(k);
            before.put(
                    recursion.previous().get(k),
                    new Shift(known, recursion.initial().get(k), true));
        }
        Substitution substitution = new Substitution(before);
        List<List<Expr>> slopes = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            List<Expr> along = new Derivative().run(body.get(j), recursion.previous());
            slopes.add(along.stream().map(substitution::in).toList());
        }
        List<Expr> incoming = states.stream()
                .map(s -> (Expr) adjoints.getOrDefault(s, Constant.ZERO))
                .toList();
        List<Expr> lambda = new ReverseRecursion(recursion.dim(), incoming, slopes).states();
        for (int k = 0; k < size; k++) {
            Expr ofFirst = Constant.ZERO;
            for (int j = 0; j < size; j++) {
                ofFirst = ofFirst.plus(
                        Expressions.element(lambda.get(j).times(slopes.get(j).get(k)), recursion.dim(), 0));
            }
            add(recursion.initial().get(k), ofFirst);
        }
        inputs(recursion, lambda, substitution);
    }

    /** The adjoints of what the body takes from outside: those parts of it that no state before enters. */
    private void inputs(Recursion recursion, List<Expr> lambda, Substitution substitution) {
        Shape along = Shape.of(recursion.dim());
        List<Expr> inputs = Order.inputs(recursion);
        // All at once: one input may be a part of another, and each counts only where it stands itself.
        List<Symbol> stands =
                inputs.stream().map(input -> new Symbol("input", along)).toList();
        Substitution in = new Substitution(pairs(inputs, stands));
        Substitution out = new Substitution(pairs(stands, inputs));
        Expr[] totals = new Expr[inputs.size()];
        Arrays.fill(totals, Constant.ZERO);
        for (int j = 0; j < lambda.size(); j++) {
            List<Expr> slopes = new Derivative().run(in.in(recursion.body().get(j)), stands);
            for (int i = 0; i < totals.length; i++) {
                Expr slope = substitution.in(out.in(slopes.get(i)));
                totals[i] = totals[i].plus(lambda.get(j).times(slope));
            }
        }
        for (int i = 0; i < totals.length; i++) {
            add(inputs.get(i), Algebra.sumTo(totals[i], along, inputs.get(i).shape()));
        }
    }

    private static IdentityHashMap<Expr, Expr> pairs(List<? extends Expr> keys, List<? extends Expr> values) {
        IdentityHashMap<Expr, Expr> pairs = new IdentityHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.put(keys.get(i), values.get(i));
        }
        return pairs;
    }

    private void add(Expr to, Expr contribution) {
        if (Constant.is(contribution, 0) || to instanceof Constant || to instanceof Data) {
            return;
        }
        adjoints.merge(to, contribution, Derivative::sum);
    }
}
