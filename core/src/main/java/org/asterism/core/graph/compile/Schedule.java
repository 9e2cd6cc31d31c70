package org.asterism.core.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asterism.core.graph.expression.ArrayAdjoint;
import org.asterism.core.graph.expression.ArrayCall;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Gather;
import org.asterism.core.graph.expression.Order;
import org.asterism.core.graph.expression.Recursion;
import org.asterism.core.graph.expression.Reduce;
import org.asterism.core.graph.expression.ReverseRecursion;
import org.asterism.core.graph.expression.Scatter;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Shift;
import org.asterism.core.graph.expression.Symbol;

/**
 * Puts every node into a loop over its shape, as few loops as the order of computation allows: a node can share a loop
 * with what it needs element by element, but must wait until the loop of a sum, or of values at other places, is over.
 */
final class Schedule {
    /** A loop of more nodes is cut: the virtual machine leaves methods of more than 8000 bytes uncompiled. */
    private static final int LONGEST_LOOP = 300;

    private final List<Expr> order;
    private final IdentityHashMap<Expr, Integer> levels = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, List<Expr>> users = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Place> places = new IdentityHashMap<>();
    private final TreeMap<Place, List<Expr>> stages = new TreeMap<>();

    Schedule(List<Expr> roots) {
        this.order = Order.of(roots);
        for (Expr node : order) {
            for (Expr argument : dependencies(node)) {
                users.computeIfAbsent(argument, a -> new ArrayList<>()).add(node);
            }
            if (!isLeaf(node)) {
                levels.put(node, earliest(node));
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            sink(order.get(i));
        }
        place();
    }

    static boolean isLeaf(Expr node) {
        return node instanceof Constant || node instanceof Data || node instanceof Symbol;
    }

    static boolean isHead(Expr node) {
        return node instanceof ArrayCall
                || node instanceof ArrayAdjoint
                || node instanceof Recursion.State
                || node instanceof ReverseRecursion.State;
    }

    /** Whether its result is there only when its loop is over. */
    static boolean isTotal(Expr node) {
        return node instanceof Reduce || node instanceof Scatter;
    }

    /** What must be computed before a node. */
    static List<Expr> dependencies(Expr node) {
        if (node instanceof Recursion.State state) {
            List<Expr> all = new ArrayList<>(Order.inputs(state.recursion()));
            all.addAll(state.recursion().initial());
            return all;
        }
        return node.arguments();
    }

    /** The shape of the loop in which a node is computed. */
    static Shape loop(Expr node) {
        return isTotal(node) ? node.arguments().get(0).shape() : node.shape();
    }

    private int earliest(Expr node) {
        int level = 0;
        for (Expr argument : dependencies(node)) {
            if (!isLeaf(argument)) {
                level = Math.max(level, levels.get(argument) + wait(argument, node));
            }
        }
        return level;
    }

    /** How many levels after its argument a node comes at the least. */
    private static int wait(Expr argument, Expr node) {
        if (isTotal(argument)) {
            return 1;
        }
        if (isHead(node)) {
            return 1;
        }
        boolean samePlace = loop(node).covers(argument.shape());
        boolean elsewhere = node instanceof Gather || node instanceof Shift;
        return isHead(argument)
                        || (samePlace && !(elsewhere && !argument.shape().isScalar()))
                ? 0
                : 1;
    }

    /** Moves a node to the loop of those that use it, if all are in one loop of its own shape: then it need not be kept. */
    private void sink(Expr node) {
        List<Expr> by = users.get(node);
        if (isLeaf(node) || isHead(node) || isTotal(node) || by == null) {
            return;
        }
        int least = Integer.MAX_VALUE;
        for (Expr user : by) {
            if (isHead(user) || !loop(user).equals(node.shape()) || wait(node, user) > 0) {
                return;
            }
            least = Math.min(least, levels.get(user));
        }
        levels.put(node, least);
    }

    private void place() {
        Map<Place, Integer> counts = new HashMap<>();
        int heads = 0;
        IdentityHashMap<Object, Place> ofRecursion = new IdentityHashMap<>();
        for (Expr node : order) {
            if (isLeaf(node)) {
                continue;
            }
            Place place;
            if (isHead(node)) {
                Object group = node instanceof Recursion.State state
                        ? state.recursion()
                        : node instanceof ReverseRecursion.State state ? state.recursion() : node;
                int part = heads++;
                place = ofRecursion.computeIfAbsent(
                        group, g -> new Place(levels.get(node), Place.HEAD, node.shape(), part));
            } else {
                Shape loop = loop(node);
                Place first = new Place(levels.get(node), loop.dims().size(), loop, 0);
                int count = counts.merge(first, 1, Integer::sum);
                place = new Place(first.level(), first.rank(), loop, (count - 1) / LONGEST_LOOP);
            }
            places.put(node, place);
            stages.computeIfAbsent(place, p -> new ArrayList<>()).add(node);
        }
    }

    /** The stages in the order in which they run, each with its nodes in theirs. */
    List<Map.Entry<Place, List<Expr>>> stages() {
        return List.copyOf(stages.entrySet());
    }

    Place place(Expr node) {
        return places.get(node);
    }

    /** What uses a node. */
    List<Expr> users(Expr node) {
        return users.getOrDefault(node, List.of());
    }
}
