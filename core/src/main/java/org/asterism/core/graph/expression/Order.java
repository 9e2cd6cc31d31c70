package org.asterism.core.graph.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts the nodes below expressions so that each stands behind its arguments. */
public final class Order {
    private Order() {}

    /** All nodes below the roots, and the roots. */
    public static List<Expr> of(List<Expr> roots) {
        List<Expr> order = new ArrayList<>();
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        // On a stack of our own: models may be deeper than the stack of a thread.
        Deque<Expr> stack = new ArrayDeque<>(roots);
        Set<Expr> open = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!stack.isEmpty()) {
            Expr node = stack.peek();
            if (seen.contains(node)) {
                stack.pop();
            } else if (open.add(node)) {
                for (Expr argument : below(node)) {
                    if (!seen.contains(argument)) {
                        stack.push(argument);
                    }
                }
            } else {
                stack.pop();
                seen.add(node);
                order.add(node);
            }
        }
        return order;
    }

    /** The arguments of a node; of a recursion its inputs and initial states, for its body is not computed on its own. */
    private static List<Expr> below(Expr node) {
        if (node instanceof Recursion.State state) {
            List<Expr> below = new ArrayList<>(inputs(state.recursion()));
            below.addAll(state.recursion().initial());
            return below;
        }
        return node.arguments();
    }

    /** The largest parts of a recursion's body that no state before enters, without constants. */
    public static List<Expr> inputs(Recursion recursion) {
        return inputs(recursion.body(), recursion.previous());
    }

    /** The largest parts of expressions that no given symbol enters, without constants. */
    static List<Expr> inputs(List<Expr> roots, List<Symbol> symbols) {
        IdentityHashMap<Expr, Boolean> depends = depends(symbols);
        List<Expr> inputs = new ArrayList<>();
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Expr root : roots) {
            collect(root, depends, seen, inputs);
        }
        return inputs;
    }

    /** What is computed from given symbols, on the way to expressions; the symbols left out. */
    static List<Expr> steps(List<Expr> roots, List<Symbol> symbols) {
        IdentityHashMap<Expr, Boolean> depends = depends(symbols);
        return of(roots).stream()
                .filter(node -> !(node instanceof Symbol) && depends(node, depends))
                .toList();
    }

    private static IdentityHashMap<Expr, Boolean> depends(List<Symbol> symbols) {
        IdentityHashMap<Expr, Boolean> depends = new IdentityHashMap<>();
        symbols.forEach(symbol -> depends.put(symbol, true));
        return depends;
    }

    private static void collect(Expr node, Map<Expr, Boolean> depends, Set<Expr> seen, List<Expr> inputs) {
        if (!seen.add(node) || node instanceof Constant) {
            return;
        }
        if (!depends(node, depends)) {
            inputs.add(node);
            return;
        }
        for (Expr argument : node.arguments()) {
            collect(argument, depends, seen, inputs);
        }
    }

    private static boolean depends(Expr node, Map<Expr, Boolean> known) {
        Boolean already = known.get(node);
        if (already != null) {
            return already;
        }
        boolean result = false;
        for (Expr argument : node.arguments()) {
            result |= depends(argument, known);
        }
        known.put(node, result);
        return result;
    }

    /** All states of a recursion, those in the order first. */
    static List<Expr> statesOf(Recursion recursion, List<Expr> order) {
        List<Expr> states = new ArrayList<>(recursion.states());
        for (Expr node : order) {
            if (node instanceof Recursion.State state && state.recursion() == recursion) {
                states.set(state.which(), state);
            }
        }
        return states;
    }
}
