package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rewrites expressions from the leaves up: each node, on its rewritten arguments, is handed to a function. One thread. */
public final class Rewriting {
    private final UnaryOperator<Expr> rewrite;
    private final IdentityHashMap<Expr, Expr> done = new IdentityHashMap<>();
    private final IdentityHashMap<Recursion, Recursion> recursions = new IdentityHashMap<>();

    /** Rewrites each node by a function. */
    public Rewriting(UnaryOperator<Expr> rewrite) {
        this.rewrite = rewrite;
    }

    /** The rewritten expression. */
    public Expr of(Expr root) {
        for (Expr node : Order.of(List.of(root))) {
            if (!done.containsKey(node)) {
                done.put(node, rewritten(node));
            }
        }
        return done.get(root);
    }

    private Expr rewritten(Expr node) {
        if (node instanceof Recursion.State state) {
            Recursion after = recursions.computeIfAbsent(state.recursion(), this::recursion);
            return rewrite.apply(new Recursion.State(after, state.which()));
        }
        List<Expr> arguments = new ArrayList<>();
        boolean changed = false;
        for (Expr argument : node.arguments()) {
            Expr to = done.get(argument);
            arguments.add(to);
            changed |= to != argument;
        }
        return rewrite.apply(changed ? rebuilt(node, arguments) : node);
    }

    /** The same on other arguments of the same shapes, as it stands, without simplification. */
    private static Expr rebuilt(Expr node, List<Expr> arguments) {
        if (node instanceof Apply apply) {
            return new Apply(apply.operator(), arguments);
        }
        return node instanceof Reduce reduce
                ? new Reduce(reduce.kind(), arguments.get(0), reduce.shape())
                : node.on(arguments);
    }

    /** The body of a recursion keeps its form; only what it takes from outside is replaced. */
    private Recursion recursion(Recursion before) {
        IdentityHashMap<Expr, Expr> inputs = new IdentityHashMap<>();
        Order.inputs(before).forEach(input -> inputs.put(input, done.get(input)));
        Substitution substitution = new Substitution(inputs);
        List<Expr> all = new ArrayList<>();
        before.body().forEach(body -> all.add(substitution.in(body)));
        before.initial().forEach(initial -> all.add(done.get(initial)));
        return before.on(all);
    }
}
