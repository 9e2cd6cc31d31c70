package org.asterism.core.graph.compile;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asterism.core.graph.expression.Apply;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Gather;
import org.asterism.core.graph.expression.Reduce;
import org.asterism.core.graph.expression.Scatter;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Shift;

/** Writes one stage as one loop: all its nodes at an element, then the next element. Sums to scalars stay in registers. */
final class LoopWriter {
    private final Schedule schedule;
    private final Storage storage;
    private final Map<Expr, List<Output>> outputs;
    private final Place place;
    private final List<Expr> nodes;
    private final Set<Expr> inStage = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Frame frame;
    private final Code code;
    private final Optional<LaneForm> lanes;

    /** With the form in vectors that does most of the elements, if there is one. */
    LoopWriter(
            Schedule schedule,
            Storage storage,
            Map<Expr, List<Output>> outputs,
            Map.Entry<Place, List<Expr>> stage,
            Code code,
            Optional<LaneForm> lanes) {
        this.schedule = schedule;
        this.storage = storage;
        this.outputs = outputs;
        this.place = stage.getKey();
        this.nodes = stage.getValue();
        this.code = code;
        this.lanes = lanes;
        this.frame = new Frame(code, storage, place.loop());
        inStage.addAll(nodes);
    }

    void write() {
        nodes.forEach(this::prepare);
        lanes.ifPresent(this::tiles);
        int first = lanes.map(LaneForm::bound).orElse(0);
        if (place.loop().isScalar()) {
            nodes.forEach(this::atElement);
        } else if (first < place.loop().size()) {
            frame.loop(first, () -> nodes.forEach(this::atElement));
        }
        nodes.stream().filter(LoopWriter::isRegister).forEach(this::finish);
        code.end();
    }

    /** Calls the form in vectors tile by tile, with the sums in memory, and takes them back to registers for the rest. */
    private void tiles(LaneForm form) {
        List<Expr> registers = nodes.stream().filter(LoopWriter::isRegister).toList();
        registers.forEach(this::finish);
        int from = code.local(1);
        int to = code.local(1);
        int top = code.label();
        int end = code.label();
        code.constant(0);
        code.storeInt(from);
        code.place(top);
        code.loadInt(from);
        code.constant(form.bound());
        code.jumpIfNotLess(end);
        code.loadInt(from);
        code.constant(LaneForm.TILE);
        code.arithmetic(Code.IADD);
        code.constant(form.bound());
        code.callStatic("java/lang/Math", "min", "(II)I", -1);
        code.storeInt(to);
        code.loadReference(0);
        code.loadInt(from);
        code.loadInt(to);
        code.callStatic(Compiler.SELF, form.name(), Compiler.LANES, -3);
        for (Expr node : nodes) {
            if (node instanceof Scatter scatter) {
                addByGroup(scatter, from, to);
            }
        }
        code.loadInt(to);
        code.storeInt(from);
        code.jump(top);
        code.place(end);
        for (Expr node : registers) {
            Storage.Location location = storage.of(node);
            code.loadReference(frame.array(location));
            code.constant(location.offset());
            code.loadElement();
            code.storeDouble(frame.local(node));
        }
    }

    private void addByGroup(Scatter node, int from, int to) {
        code.loadReference(frame.array(storage.tile(node)));
        code.loadReference(frame.indexArray(node.index()));
        code.loadInt(from);
        code.loadInt(to);
        code.loadReference(frame.array(storage.of(node)));
        code.callStatic(Totals.NAME, "addByGroup", "([D[III[D)V", -5);
    }

    /** Everything that must be in local variables before the loop begins. */
    private void prepare(Expr node) {
        for (Expr argument : node.arguments()) {
            if (!(argument instanceof Constant) && !inStage.contains(argument)) {
                prepareOperand(argument);
            }
        }
        if (node instanceof Gather gather) {
            frame.indexArray(gather.index());
        }
        if (isRegister(node)) {
            code.constant(neutral(node));
            frame.keep(node);
            frame.array(storage.of(node));
        } else if (Schedule.isTotal(node)) {
            code.loadReference(frame.array(storage.of(node)));
            code.constant(neutral(node));
            code.callStatic("java/util/Arrays", "fill", "([DD)V", -3);
            if (node instanceof Scatter scatter) {
                frame.indexArray(scatter.index());
                lanes.ifPresent(form -> frame.array(storage.tile(scatter)));
            }
        } else if (escapes(node)) {
            frame.array(storage.of(node));
        }
        outputs.getOrDefault(node, List.of()).forEach(output -> frame.output(output.target()));
    }

    private void prepareOperand(Expr argument) {
        int array = frame.array(storage.of(argument));
        if (argument.shape().isScalar() && frame.local(argument) < 0) {
            code.loadReference(array);
            code.constant(storage.of(argument).offset());
            code.loadElement();
            frame.keep(argument);
        }
    }

    static double neutral(Expr node) {
        return node instanceof Reduce reduce && reduce.kind() == Reduce.Kind.MAX ? Double.NEGATIVE_INFINITY : 0;
    }

    /** A total over the whole loop, which needs no array. */
    static boolean isRegister(Expr node) {
        return node instanceof Reduce && node.shape().isScalar();
    }

    private boolean escapes(Expr node) {
        return escapes(node, schedule, inStage);
    }

    /** Whether the values of a node are needed outside its stage. */
    static boolean escapes(Expr node, Schedule schedule, Set<Expr> inStage) {
        return schedule.users(node).stream().anyMatch(user -> !inStage.contains(user));
    }

    private void atElement(Expr node) {
        if (Schedule.isTotal(node)) {
            accumulate(node);
            return;
        }
        boolean kept = escapes(node) || outputs.containsKey(node);
        if (!kept && schedule.users(node).size() == 1) {
            // Computed on the stack where its only user needs it.
            return;
        }
        compute(node);
        frame.keep(node);
        if (escapes(node)) {
            Storage.Location location = storage.of(node);
            store(frame.array(location), node, location.offset());
        }
        for (Output output : outputs.getOrDefault(node, List.of())) {
            store(frame.output(output.target()), node, output.offset());
        }
    }

    private void store(int array, Expr node, int offset) {
        code.loadReference(array);
        frame.pushIndex(node.shape(), offset);
        code.loadDouble(frame.local(node));
        code.storeElement();
    }

    private void accumulate(Expr node) {
        Expr argument = node.arguments().get(0);
        boolean greatest = node instanceof Reduce reduce && reduce.kind() == Reduce.Kind.MAX;
        if (isRegister(node)) {
            code.loadDouble(frame.local(node));
            push(argument);
            combine(code, greatest);
            code.storeDouble(frame.local(node));
            return;
        }
        code.loadReference(frame.array(storage.of(node)));
        if (node instanceof Scatter scatter) {
            frame.pushGathered(node.shape(), scatter.index(), 0);
        } else {
            frame.pushIndex(node.shape(), 0);
        }
        code.duplicateTwo();
        code.loadElement();
        push(argument);
        combine(code, greatest);
        code.storeElement();
    }

    /** a, b → the greater, or the sum. */
    static void combine(Code code, boolean greatest) {
        if (greatest) {
            code.callStatic("java/lang/Math", "max", "(DD)D", -2);
        } else {
            code.arithmetic(Code.DADD);
        }
    }

    private void finish(Expr node) {
        Storage.Location location = storage.of(node);
        code.loadReference(frame.array(location));
        code.constant(location.offset());
        code.loadDouble(frame.local(node));
        code.storeElement();
    }

    /** Pushes the value of a node at the present element. */
    private void push(Expr node) {
        if (node instanceof Constant constant) {
            code.constant(constant.value());
        } else if (frame.local(node) >= 0) {
            code.loadDouble(frame.local(node));
        } else if (inStage.contains(node) && !Schedule.isTotal(node)) {
            compute(node);
        } else {
            load(node, node.shape());
        }
    }

    private void load(Expr node, Shape shape) {
        Storage.Location location = storage.of(node);
        code.loadReference(frame.array(location));
        frame.pushIndex(shape, location.offset());
        code.loadElement();
    }

    private void compute(Expr node) {
        if (node instanceof Apply apply) {
            Instructions.push(apply, frame, storage, this::push);
        } else if (node instanceof Gather gather) {
            Expr from = gather.arguments().get(0);
            Storage.Location location = storage.of(from);
            code.loadReference(frame.array(location));
            frame.pushGathered(from.shape(), gather.index(), location.offset());
            code.loadElement();
        } else if (node instanceof Shift shift) {
            Storage.Location location = storage.of(shift.arguments().get(0));
            code.loadReference(frame.array(location));
            code.constant(location.offset());
            frame.pushCounter();
            code.constant(node.shape().size());
            push(shift.arguments().get(1));
            String method = shift.previous() ? "previous" : "following";
            code.callStatic(Neighbours.NAME, method, "([DIIID)D", -4);
        } else {
            throw new IllegalStateException("no instruction for " + node);
        }
    }
}
