package org.asterism.core.graph.compile;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String SELF = Compiler.class.getPackageName().replace('.', '/') + "/Loops";
    private static final String BUFFERS = "L" + Buffers.class.getName().replace('.', '/') + ";";
    private static final String STAGE = "(" + BUFFERS + ")V";

    private final Storage storage;
    private final IdentityHashMap<Expr, List<Output>> outputs = new IdentityHashMap<>();
    private final Schedule schedule;
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> generated = new ArrayList<>();
    private final ClassFile file =
            new ClassFile(SELF, "java/lang/Object", StageCode.class.getName().replace('.', '/'));

    private Compiler(List<Input> inputs, List<Output> wanted) {
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
        return new Compiler(inputs, outputs).compile();
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
        java.util.Arrays.fill(ones, 1);
        Expr one = Expressions.data("", ones, output.shape().dims().toArray(Dim[]::new));
        return Expressions.unsimplified(Builtin.MULTIPLY, one, value);
    }

    private CompiledProgram compile() {
        for (Map.Entry<Place, List<Expr>> stage : schedule.stages()) {
            if (stage.getKey().rank() == Place.HEAD) {
                head(stage.getValue());
            } else {
                Code code = new Code(file, 1);
                new LoopWriter(schedule, storage, outputs, stage, code).write();
                generate(code);
            }
        }
        StageCode loops = define();
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int number = generated.get(i);
            all.add(number < 0 ? steps.get(i) : buffers -> loops.run(number, buffers));
        }
        return new CompiledProgram(all, storage::newBuffers);
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
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(file.bytes(), true);
            return (StageCode)
                    lookup.findConstructor(lookup.lookupClass(), java.lang.invoke.MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("the generated loops cannot be loaded", e);
        }
    }
}
