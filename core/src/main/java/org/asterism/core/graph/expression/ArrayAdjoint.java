package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.List;

/** The adjoint of one argument of an {@link ArrayCall}. */
public final class ArrayAdjoint extends Expr {
    private final ArrayCall call;
    private final Expr adjoint;
    private final int which;

    ArrayAdjoint(ArrayCall call, Expr adjoint, int which) {
        super(call.arguments().get(which).shape());
        this.call = call;
        this.adjoint = adjoint;
        this.which = which;
    }

    /** Whose adjoint it is. */
    public ArrayOperation operation() {
        return call.operation();
    }

    /** Of which argument. */
    public int which() {
        return which;
    }

    /** The arguments of the call, the call, and the adjoint of its result. */
    @Override
    public List<Expr> arguments() {
        List<Expr> all = new ArrayList<>(call.arguments());
        all.add(call);
        all.add(adjoint);
        return all;
    }

    @Override
    Expr on(List<Expr> changed) {
        int size = call.arguments().size();
        // The call has been changed too, and is computed once; unless it has become known values.
        ArrayCall after =
                changed.get(size) instanceof ArrayCall same ? same : (ArrayCall) call.on(changed.subList(0, size));
        return new ArrayAdjoint(after, Algebra.filled(changed.get(size + 1), call.shape()), which);
    }

    @Override
    public String toString() {
        return "adjoint of argument " + which + " of " + call;
    }
}
