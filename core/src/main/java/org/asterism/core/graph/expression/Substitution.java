package org.asterism.core.graph.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts expressions in the place of leaves. What does not change stays the same object. One thread. */
public final class Substitution {
    private final IdentityHashMap<Expr, Expr> done = new IdentityHashMap<>();
    private final IdentityHashMap<Recursion, Recursion> recursions = new IdentityHashMap<>();

    /** What to put for which leaf. */
    public Substitution(Map<? extends Expr, ? extends Expr> replacements) {
        done.putAll(replacements);
    }

    /** The expression with the replacements made. */
    public Expr in(Expr expr) {
        // On a stack of our own: models may be deeper than the stack of a thread.
        Deque<Expr> stack = new ArrayDeque<>(List.of(expr));
        while (!stack.isEmpty()) {
            Expr node = stack.peek();
            List<Expr> open = done.containsKey(node) ? List.of() : open(node);
            if (open.isEmpty()) {
                stack.pop();
                if (!done.containsKey(node)) {
                    done.put(node, node instanceof Recursion.State state ? inState(state) : inArguments(node));
                }
            }
            open.forEach(stack::push);
        }
        return done.get(expr);
    }

    private List<Expr> open(Expr node) {
        return node.arguments().stream()
                .filter(argument -> !done.containsKey(argument))
                .toList();
    }

    private Expr inArguments(Expr expr) {
        List<Expr> arguments = all(expr.arguments());
        return changed(expr.arguments(), arguments) ? expr.on(arguments) : expr;
    }

    /** The states of one recursion stay states of one recursion. */
    private Expr inState(Recursion.State state) {
        Recursion before = state.recursion();
        Recursion after = recursions.get(before);
        if (after == null) {
            List<Expr> arguments = all(state.arguments());
            after = changed(state.arguments(), arguments) ? before.on(arguments) : before;
            recursions.put(before, after);
        }
        return after == before ? state : after.states().get(state.which());
    }

    private List<Expr> all(List<Expr> expressions) {
        List<Expr> results = new ArrayList<>(expressions.size());
        for (Expr expr : expressions) {
            results.add(done.get(expr));
        }
        return results;
    }

    private static boolean changed(List<Expr> before, List<Expr> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != after.get(i)) {
                return true;
            }
        }
        return false;
    }
}
