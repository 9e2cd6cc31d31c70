package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.model.Dim;

/**
 * States that follow from the states before them along a dimension: s_t = f(s_{t−1}, inputs_t), from given states before
 * the first. The function is given as expressions in the {@link #previous()} symbols, in values along the dimension
 * (taken at t) and in scalars.
 */
public final class Recursion {
    private final Dim dim;
    private final List<Symbol> previous;
    private final List<Expr> body;
    private final List<Expr> initial;
    private final Shape shape;

    Recursion(Dim dim, List<Symbol> previous, List<Expr> body, List<Expr> initial) {
        this.dim = dim;
        this.shape = Shape.of(dim);
        this.previous = List.copyOf(previous);
        this.body = List.copyOf(body);
        this.initial = List.copyOf(initial);
        if (body.size() != initial.size()) {
            throw new IllegalArgumentException(
                    "the recursion begins with " + initial.size() + " states and goes on with " + body.size());
        }
        for (Expr expr : body) {
            if (!shape.covers(expr.shape())) {
                throw new IllegalArgumentException(
                        "the recursion runs along " + dim.name() + ", and a state of it has the shape " + expr.shape());
            }
        }
        for (Expr input : Order.inputs(body, previous)) {
            if (!shape.covers(input.shape())) {
                throw new IllegalArgumentException("the recursion runs along " + dim.name()
                        + ", and takes values of the shape " + input.shape()
                        + "; sum over the other dimensions first, or"
                        + " write a recursion of several states");
            }
        }
        for (Expr step : Order.steps(body, previous)) {
            if (!(step instanceof Apply)) {
                throw new IllegalArgumentException("inside a recursion along " + dim.name()
                        + " states are worked on element by element, and "
                        + step.getClass().getSimpleName()
                        + " takes other elements too; take it out of the recursion");
            }
        }
        for (Expr expr : initial) {
            if (!expr.shape().isScalar()) {
                throw new IllegalArgumentException(
                        "a recursion begins with scalars, and one has the shape " + expr.shape());
            }
        }
    }

    /** The dimension it runs along. */
    public Dim dim() {
        return dim;
    }

    /** The symbols that stand for the states before, in {@link #body()}. */
    public List<Symbol> previous() {
        return previous;
    }

    /** The next states. */
    public List<Expr> body() {
        return body;
    }

    /** The states before the first. */
    public List<Expr> initial() {
        return initial;
    }

    /** Each state along the dimension. */
    public List<Expr> states() {
        List<Expr> states = new ArrayList<>();
        for (int k = 0; k < body.size(); k++) {
            states.add(new State(this, k));
        }
        return states;
    }

    Recursion on(List<Expr> changed) {
        int states = body.size();
        return new Recursion(dim, previous, changed.subList(0, states), changed.subList(states, 2 * states));
    }

    /** One of the states along the dimension. */
    public static final class State extends Expr {
        private final Recursion recursion;
        private final int which;

        State(Recursion recursion, int which) {
            super(recursion.shape);
            this.recursion = recursion;
            this.which = which;
        }

        /** What makes it. */
        public Recursion recursion() {
            return recursion;
        }

        /** Which of the states it is. */
        public int which() {
            return which;
        }

        /** The bodies, then the initial states. */
        @Override
        public List<Expr> arguments() {
            List<Expr> all = new ArrayList<>(recursion.body);
            all.addAll(recursion.initial);
            return all;
        }

        @Override
        Expr on(List<Expr> changed) {
            return new State(recursion.on(changed), which);
        }

        @Override
        public String toString() {
            return "state " + which + " along " + recursion.dim.name();
        }
    }
}
