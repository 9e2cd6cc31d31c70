package org.asterism.core.graph.compile;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.graph.expression.Apply;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Order;
import org.asterism.core.graph.expression.Recursion;
import org.asterism.core.graph.expression.Shape;

/** Writes a recursion as a loop that carries its states in registers. */
final class RecursionWriter {
    private final Recursion recursion;
    private final List<Expr> states;
    private final Storage storage;
    private final Frame frame;
    private final Code code;
    private final List<Expr> inputs;

    /** For the states that are used, all of one recursion. */
    RecursionWriter(List<Expr> states, Storage storage, Code code) {
        this.recursion = ((Recursion.State) states.get(0)).recursion();
        this.states = states;
        this.storage = storage;
        this.code = code;
        this.frame = new Frame(code, storage, Shape.of(recursion.dim()));
        this.inputs = Order.inputs(recursion);
    }

    void write() {
        List<Expr> body = new ArrayList<>();
        for (Expr node : Order.of(recursion.body())) {
            if (node instanceof Apply && dependsOnState(node)) {
                body.add(node);
            }
        }
        for (Expr input : inputs) {
            prepare(input);
        }
        for (int k = 0; k < recursion.previous().size(); k++) {
            pushScalar(recursion.initial().get(k));
            frame.keep(recursion.previous().get(k));
        }
        states.forEach(state -> frame.array(storage.of(state)));
        frame.loop(() -> step(body));
        code.end();
    }

    private boolean dependsOnState(Expr node) {
        return Order.of(List.of(node)).stream()
                        .anyMatch(n -> recursion.previous().contains(n))
                && inputs.stream().noneMatch(input -> input == node);
    }

    private void prepare(Expr input) {
        frame.array(storage.of(input));
        if (input.shape().isScalar()) {
            pushScalar(input);
            frame.keep(input);
        }
    }

    private void pushScalar(Expr expr) {
        if (expr instanceof Constant constant) {
            code.constant(constant.value());
            return;
        }
        Storage.Location location = storage.of(expr);
        code.loadReference(frame.array(location));
        code.constant(location.offset());
        code.loadElement();
    }

    private void step(List<Expr> body) {
        for (Expr node : body) {
            Instructions.push((Apply) node, frame, storage, this::push);
            frame.keep(node);
        }
        for (Expr next : recursion.body()) {
            push(next);
        }
        for (int k = recursion.body().size() - 1; k >= 0; k--) {
            code.storeDouble(frame.local(recursion.previous().get(k)));
        }
        for (Expr state : states) {
            Storage.Location location = storage.of(state);
            code.loadReference(frame.array(location));
            frame.pushIndex(state.shape(), location.offset());
            code.loadDouble(frame.local(recursion.previous().get(((Recursion.State) state).which())));
            code.storeElement();
        }
    }

    private void push(Expr node) {
        if (node instanceof Constant constant) {
            code.constant(constant.value());
        } else if (frame.local(node) >= 0) {
            code.loadDouble(frame.local(node));
        } else {
            Storage.Location location = storage.of(node);
            code.loadReference(frame.array(location));
            frame.pushIndex(node.shape(), location.offset());
            code.loadElement();
        }
    }
}
