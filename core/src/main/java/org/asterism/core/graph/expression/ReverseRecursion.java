package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.model.Dim;

/**
 * The adjoints of a {@link Recursion}, from the last to the first: λ_t[k] = x_t[k] + Σ_j λ_{t+1}[j] D_{t+1}[j][k], with
 * the adjoints x that come from outside and the derivatives D[j][k] of state j along the state k before it.
 */
public final class ReverseRecursion {
    private final Dim dim;
    private final List<Expr> incoming;
    private final List<List<Expr>> slopes;

    ReverseRecursion(Dim dim, List<Expr> incoming, List<List<Expr>> slopes) {
        this.dim = dim;
        this.incoming = List.copyOf(incoming);
        this.slopes = List.copyOf(slopes);
    }

    /** The dimension it runs along. */
    public Dim dim() {
        return dim;
    }

    /** The adjoints from outside, one a state. */
    public List<Expr> incoming() {
        return incoming;
    }

    /** D[j][k]. */
    public List<List<Expr>> slopes() {
        return slopes;
    }

    List<Expr> states() {
        List<Expr> states = new ArrayList<>();
        for (int k = 0; k < incoming.size(); k++) {
            states.add(new State(this, k));
        }
        return states;
    }

    private ReverseRecursion on(List<Expr> changed) {
        int size = incoming.size();
        List<List<Expr>> changedSlopes = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            changedSlopes.add(changed.subList(size + j * size, size + (j + 1) * size));
        }
        return new ReverseRecursion(dim, changed.subList(0, size), changedSlopes);
    }

    /** The adjoint of one state along the dimension. */
    public static final class State extends Expr {
        private final ReverseRecursion recursion;
        private final int which;

        State(ReverseRecursion recursion, int which) {
            super(Shape.of(recursion.dim));
            this.recursion = recursion;
            this.which = which;
        }

        /** What makes it. */
        public ReverseRecursion recursion() {
            return recursion;
        }

        /** Which of the states it belongs to. */
        public int which() {
            return which;
        }

        /** The adjoints from outside, then the derivatives row by row. */
        @Override
        public List<Expr> arguments() {
            List<Expr> all = new ArrayList<>(recursion.incoming);
            recursion.slopes.forEach(all::addAll);
            return all;
        }

        @Override
        Expr on(List<Expr> changed) {
            return new State(recursion.on(changed), which);
        }

        @Override
        public String toString() {
            return "adjoint " + which + " along " + recursion.dim.name();
        }
    }
}
