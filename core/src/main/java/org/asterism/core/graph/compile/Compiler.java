package org.asterism.core.graph.compile;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.graph.expression.Apply;
import org.asterism.core.graph.expression.ArrayAdjoint;
import org.asterism.core.graph.expression.ArrayCall;
import org.asterism.core.graph.expression.Builtin;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.asterism.core.graph.expression.Recursion;
import org.asterism.core.graph.expression.ReverseRecursion;
import org.asterism.core.model.Dim;

/**
 * Compiles expressions to loops: equal parts become one, what depends on data alone is computed beforehand, the rest is
 * put into as few loops as possible, and each loop becomes a method of a hidden class. The door of this package.
 */
public final class Compiler {
    static final String SELF = Compiler.class.getPackageName().replace('.', '/') + "/Loops";
    private static final String BUFFERS = "L" + Buffers.class.getName().replace('.', '/') + ";";
    private static final String STAGE = "(" + BUFFERS + ")V";
    /** Of a method in vectors: the buffers, and from which element to which. */
    static final String LANES = "(" + BUFFERS + "II)V";
    /** How many vectors a call does that is made only so that it is compiled. */
    private static final int FEW = 8;

    private final Storage storage;
    private final IdentityHashMap<Expr, List<Output>> outputs = new IdentityHashMap<>();
    private final Schedule schedule;
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> generated = new ArrayList<>();
    private final List<LaneForm> inVectors = new ArrayList<>();
    private final Optional<VectorUnit> unit;
    private final ClassFile file =
            new ClassFile(SELF, "java/lang/Object", StageCode.class.getName().replace('.', '/'));

    private Compiler(List<Input> inputs, List<Output> wanted, Optional<VectorUnit> unit) {
        this.unit = unit;
        storage = new Storage(inputs);
        Interner interner = new Interner();
        List<Expr> roots = new ArrayList<>();
        for (Output output : wanted) {
            Expr root = writable(interner.intern(output.value()), output);
            roots.add(root);
            outputs.computeIfAbsent(root, r -> new ArrayList<>()).add(output);
        }
        schedule = new Schedule(roots);
    }

    /**
     * Compiles.
     *
     * @param inputs the leaves and where their values are in the input array
     * @param outputs what is computed and where it goes
     */
    public static CompiledProgram compile(List<Input> inputs, List<Output> outputs) {
        return compile(inputs, outputs, Optional.empty());
    }

    /**
     * Compiles what will be evaluated so often that no effort is too much: long loops are written in vectors where the
     * virtual machine has the module jdk.incubator.vector and its optimising compiler. Their results differ from the others
     * in the last digits.
     *
     * @param inputs the leaves and where their values are in the input array
     * @param outputs what is computed and where it goes
     */
    public static CompiledProgram compileInVectors(List<Input> inputs, List<Output> outputs) {
        return compile(inputs, outputs, VectorUnit.ofThisMachine());
    }

    /** Compiles, in vectors on a unit if there is one. */
    static CompiledProgram compile(List<Input> inputs, List<Output> outputs, Optional<VectorUnit> unit) {
        Compiler compiler = new Compiler(inputs, outputs, unit);
        return compiler.compile(
                length(inputs), length(outputs, Output.Target.FIRST), length(outputs, Output.Target.SECOND));
    }

    private static int length(List<Input> inputs) {
        return inputs.stream()
                .mapToInt(i -> i.offset() + i.symbol().shape().size())
                .max()
                .orElse(0);
    }

    private static int length(List<Output> outputs, Output.Target target) {
        return outputs.stream()
                .filter(o -> o.target() == target)
                .mapToInt(o -> o.offset() + o.shape().size())
                .max()
                .orElse(0);
    }

    /** Outputs are written where an operator is applied at each element of their shape; others are made so. */
    private static Expr writable(Expr value, Output output) {
        if (value instanceof Apply && value.shape().equals(output.shape())) {
            return value;
        }
        if (output.shape().isScalar()) {
            return Expressions.copy(value);
        }
        double[] ones = new double[output.shape().size()];
        Arrays.fill(ones, 1);
        Expr one = Expressions.data("", ones, output.shape().dims().toArray(Dim[]::new));
        return Expressions.unsimplified(Builtin.MULTIPLY, one, value);
    }

    private CompiledProgram compile(int ofInput, int ofFirst, int ofSecond) {
        for (Map.Entry<Place, List<Expr>> stage : schedule.stages()) {
            if (stage.getKey().rank() == Place.HEAD) {
                head(stage.getValue());
            } else {
                Code code = new Code(file, 1);
                new LoopWriter(schedule, storage, outputs, stage, code, lanes(stage)).write();
                generate(code);
            }
        }
        StageCode loops = define();
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int number = generated.get(i);
            all.add(number < 0 ? steps.get(i) : buffers -> loops.run(number, buffers));
        }
        boolean isLong = inVectors.stream().anyMatch(form -> form.bound() > LaneForm.TILE);
        Optional<WarmUp> warmUp =
                isLong ? Optional.of(new WarmUp(loops, ofInput, ofFirst, ofSecond)) : Optional.empty();
        return new CompiledProgram(all, storage::newBuffers, warmUp);
    }

    private Optional<LaneForm> lanes(Map.Entry<Place, List<Expr>> stage) {
        if (unit.isEmpty() || !LaneForm.fits(stage.getKey(), stage.getValue(), unit.get())) {
            return Optional.empty();
        }
        LaneForm form = LaneForm.of(inVectors.size(), stage.getKey(), unit.get(), file);
        new LaneWriter(schedule, storage, outputs, stage, form).write();
        file.staticMethod(form.name(), LANES, form.code());
        inVectors.add(form);
        return Optional.of(form);
    }

    private void head(List<Expr> nodes) {
        Expr first = nodes.get(0);
        if (first instanceof ArrayCall call) {
            step(Heads.call(call, storage));
        } else if (first instanceof ArrayAdjoint adjoint) {
            step(Heads.adjoint(adjoint, storage));
        } else if (first instanceof ReverseRecursion.State state) {
            step(Heads.reverse(state.recursion(), nodes, storage));
        } else if (first instanceof Recursion.State) {
            Code code = new Code(file, 1);
            new RecursionWriter(nodes, storage, code).write();
            generate(code);
        }
    }

    private void step(Step step) {
        steps.add(step);
        generated.add(-1);
    }

    private void generate(Code code) {
        int number = (int) generated.stream().filter(g -> g >= 0).count();
        file.staticMethod("stage" + number, STAGE, code);
        steps.add(buffers -> {});
        generated.add(number);
    }

    private StageCode define() {
        Code constructor = new Code(file, 1);
        constructor.loadReference(0);
        constructor.callConstructor("java/lang/Object");
        constructor.end();
        file.instanceMethod("<init>", "()V", constructor);
        Code run = new Code(file, 3);
        int stages = (int) generated.stream().filter(g -> g >= 0).count();
        for (int i = 0; i < stages; i++) {
            int other = run.label();
            run.loadInt(1);
            run.constant(i);
            run.jumpIfDifferent(other);
            run.loadReference(2);
            run.callStatic(SELF, "stage" + i, STAGE, -1);
            run.end();
            run.place(other);
        }
        run.end();
        file.instanceMethod("run", "(I" + BUFFERS + ")V", run);
        file.instanceMethod("warm", STAGE, warm());
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(file.bytes(), true);
            return (StageCode)
                    lookup.findConstructor(lookup.lookupClass(), java.lang.invoke.MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("the generated loops cannot be loaded", e);
        }
    }

    private Code warm() {
        Code warm = new Code(file, 2);
        for (LaneForm form : inVectors) {
            warm.loadReference(1);
            warm.constant(0);
            warm.constant(Math.min(form.bound(), FEW * form.unit().lanes()));
            warm.callStatic(SELF, form.name(), LANES, -3);
        }
        warm.end();
        return warm;
    }
}
