package org.asterism.core.graph.compile;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asterism.core.graph.expression.Apply;
import org.asterism.core.graph.expression.Builtin;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Gather;
import org.asterism.core.graph.expression.Reduce;
import org.asterism.core.graph.expression.Scatter;

/**
 * Writes one stage in vectors: a method (buffers, from, to) that does the elements from {@code from} to below {@code to}, a
 * whole number of vectors, adds its sums to the scalars, and leaves what is to be summed by groups in arrays of one tile.
 */
final class LaneWriter {
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final String SCRATCH = "the lanes of a total";

    private final Schedule schedule;
    private final Storage storage;
    private final Map<Expr, List<Output>> outputs;
    private final List<Expr> nodes;
    private final Set<Expr> inStage = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Code code;
    private final Frame frame;
    private final Lanes lanes;
    private final LaneFunctions functions;
    private final int width;
    private final int inTile;
    private final Map<Expr, Integer> values = new IdentityHashMap<>();
    private final Map<Double, Integer> constants = new HashMap<>();
    private final Map<Expr, LaneFunctions.Turn> turns = new IdentityHashMap<>();

    LaneWriter(
            Schedule schedule,
            Storage storage,
            Map<Expr, List<Output>> outputs,
            Map.Entry<Place, List<Expr>> stage,
            LaneForm form) {
        this.schedule = schedule;
        this.storage = storage;
        this.outputs = outputs;
        this.nodes = stage.getValue();
        this.code = form.code();
        this.frame = new Frame(code, storage, stage.getKey().loop());
        this.lanes = new Lanes(code, form.unit());
        this.functions = new LaneFunctions(lanes);
        this.width = form.unit().lanes();
        inStage.addAll(nodes);
        inTile = code.local(1);
    }

    void write() {
        nodes.forEach(this::prepare);
        code.constant(0);
        code.storeInt(inTile);
        int top = code.label();
        int end = code.label();
        code.place(top);
        code.loadInt(FROM);
        code.loadInt(TO);
        code.jumpIfNotLess(end);
        nodes.forEach(this::atElements);
        code.increase(FROM, width);
        code.increase(inTile, width);
        code.jump(top);
        code.place(end);
        nodes.stream().filter(LoopWriter::isRegister).forEach(this::finish);
        code.end();
    }

    private void prepare(Expr node) {
        for (Expr argument : node.arguments()) {
            if (argument instanceof Constant constant) {
                constants.computeIfAbsent(constant.value(), this::keepConstant);
            } else if (!inStage.contains(argument)) {
                prepareOperand(argument);
            }
        }
        if (node instanceof Gather gather) {
            frame.indexArray(gather.index());
        } else if (node instanceof Scatter scatter) {
            frame.array(storage.tile(scatter));
        } else if (LoopWriter.isRegister(node)) {
            frame.array(storage.of(node));
            frame.array(scratch());
            lanes.constant(LoopWriter.neutral(node));
            values.put(node, lanes.keep());
        } else if (LoopWriter.escapes(node, schedule, inStage)) {
            frame.array(storage.of(node));
        }
        if (node instanceof Apply apply && apply.operator() == Builtin.RECIPROCAL) {
            constants.computeIfAbsent(1.0, this::keepConstant);
        }
        outputs.getOrDefault(node, List.of()).forEach(output -> frame.output(output.target()));
    }

    private int keepConstant(double value) {
        lanes.constant(value);
        return lanes.keep();
    }

    private void prepareOperand(Expr argument) {
        Storage.Location location = storage.of(argument);
        int array = frame.array(location);
        if (argument.shape().isScalar() && !values.containsKey(argument)) {
            code.loadReference(array);
            code.constant(location.offset());
            code.loadElement();
            int number = code.local(2);
            code.storeDouble(number);
            lanes.broadcast(number);
            values.put(argument, lanes.keep());
        }
    }

    private Storage.Location scratch() {
        return storage.vector(SCRATCH, width);
    }

    private void atElements(Expr node) {
        if (node instanceof Scatter scatter) {
            push(node.arguments().get(0));
            lanes.store(lanes.keep(), frame.array(storage.tile(scatter)), () -> code.loadInt(inTile));
            return;
        }
        if (node instanceof Reduce reduce) {
            accumulate(reduce);
            return;
        }
        boolean escapes = LoopWriter.escapes(node, schedule, inStage);
        if (!escapes && !outputs.containsKey(node) && schedule.users(node).size() == 1) {
            // Computed on the stack where its only user needs it.
            return;
        }
        compute(node);
        int value = lanes.keep();
        values.put(node, value);
        if (escapes) {
            Storage.Location location = storage.of(node);
            lanes.store(value, frame.array(location), () -> pushIndex(location.offset()));
        }
        for (Output output : outputs.getOrDefault(node, List.of())) {
            lanes.store(value, frame.output(output.target()), () -> pushIndex(output.offset()));
        }
    }

    private void accumulate(Reduce node) {
        Expr argument = node.arguments().get(0);
        if (node.kind() == Reduce.Kind.MAX) {
            lanes.push(values.get(node));
            push(argument);
            lanes.maximum();
        } else if (isProductOnStack(argument)) {
            pushFactors((Apply) argument);
            lanes.push(values.get(node));
            lanes.multiplyAdd();
        } else {
            lanes.push(values.get(node));
            push(argument);
            lanes.add();
        }
        code.storeReference(values.get(node));
    }

    /** Whether a node is a product that only one other needs, which can take it up in its sum. */
    private boolean isProductOnStack(Expr node) {
        return node instanceof Apply apply
                && (apply.operator() == Builtin.MULTIPLY || apply.operator() == Builtin.SQUARE)
                && inStage.contains(node)
                && schedule.users(node).size() == 1
                && !outputs.containsKey(node);
    }

    private void pushFactors(Apply product) {
        product.arguments().forEach(this::push);
        if (product.operator() == Builtin.SQUARE) {
            code.duplicate();
        }
    }

    private void add(Expr a, Expr b) {
        Expr product = isProductOnStack(a) ? a : b;
        if (isProductOnStack(product)) {
            pushFactors((Apply) product);
            push(product == a ? b : a);
            lanes.multiplyAdd();
        } else {
            push(a);
            push(b);
            lanes.add();
        }
    }

    private void pushIndex(int offset) {
        code.loadInt(FROM);
        if (offset != 0) {
            code.constant(offset);
            code.arithmetic(Code.IADD);
        }
    }

    /** Adds the lanes in their order to what is there: the module's own sum has no fixed order. */
    private void finish(Expr node) {
        Storage.Location location = storage.of(node);
        boolean greatest = ((Reduce) node).kind() == Reduce.Kind.MAX;
        lanes.store(values.get(node), frame.array(scratch()), () -> code.constant(0));
        code.loadReference(frame.array(location));
        code.constant(location.offset());
        code.duplicateTwo();
        code.loadElement();
        code.loadReference(frame.array(scratch()));
        code.callStatic(Totals.NAME, greatest ? "greatest" : "sum", "([D)D", 1);
        LoopWriter.combine(code, greatest);
        code.storeElement();
    }

    private void push(Expr node) {
        if (node instanceof Constant constant) {
            lanes.push(constants.get(constant.value()));
        } else if (values.containsKey(node)) {
            lanes.push(values.get(node));
        } else if (inStage.contains(node)) {
            compute(node);
        } else {
            Storage.Location location = storage.of(node);
            lanes.load(frame.array(location), () -> pushIndex(location.offset()));
            values.put(node, lanes.keep());
            lanes.push(values.get(node));
        }
    }

    private void compute(Expr node) {
        if (node instanceof Gather gather) {
            Storage.Location location = storage.of(gather.arguments().get(0));
            lanes.gather(
                    frame.array(location),
                    location.offset(),
                    frame.indexArray(gather.index()),
                    () -> code.loadInt(FROM));
            return;
        }
        Apply apply = (Apply) node;
        List<Expr> x = apply.arguments();
        switch ((Builtin) apply.operator()) {
            case RECIPROCAL -> {
                lanes.push(constants.get(1.0));
                push(x.get(0));
                lanes.divide();
            }
            case ADD -> add(x.get(0), x.get(1));
            case SIN_TURNS -> functions.sinOf(turn(x.get(0)));
            case COS_TURNS -> functions.cosOf(turn(x.get(0)));
            case IF_LESS -> {
                push(x.get(3));
                push(x.get(2));
                push(x.get(0));
                push(x.get(1));
                lanes.compare("LT");
                lanes.blend();
            }
            default -> {
                x.forEach(this::push);
                operate((Builtin) apply.operator());
            }
        }
    }

    private LaneFunctions.Turn turn(Expr phase) {
        LaneFunctions.Turn known = turns.get(phase);
        if (known == null) {
            push(phase);
            known = functions.turn();
            turns.put(phase, known);
        }
        return known;
    }

    private void operate(Builtin operator) {
        switch (operator) {
            case SUBTRACT -> lanes.subtract();
            case MULTIPLY -> lanes.multiply();
            case NEGATE -> lanes.negate();
            case SQUARE -> {
                code.duplicate();
                lanes.multiply();
            }
            case SQRT -> lanes.squareRoot();
            case ABSOLUTE -> lanes.absolute();
            case MAXIMUM -> lanes.maximum();
            case EXP -> functions.exp();
            case LOG -> functions.log();
            case LOG1P -> functions.log1p();
            case SIGMOID -> functions.sigmoid();
            case SOFTPLUS -> functions.softplus();
            case SIGN -> functions.sign();
            case LOG_ADD_EXP -> functions.logAddExp();
            default -> throw new IllegalStateException(operator + " has no form in vectors");
        }
    }
}
