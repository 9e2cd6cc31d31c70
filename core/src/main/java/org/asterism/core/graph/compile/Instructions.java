package org.asterism.core.graph.compile;

import java.util.List;
import java.util.function.Consumer;
import org.asterism.core.graph.expression.Apply;
import org.asterism.core.graph.expression.Builtin;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Functions;
import org.asterism.core.graph.expression.NormalTail;
import org.asterism.core.graph.expression.Operator;
import org.asterism.core.graph.expression.SpecialFunctions;

/** The instructions of each operator. */
final class Instructions {
    private static final String MATH = "java/lang/Math";
    private static final String FUNCTIONS = name(Functions.class);
    private static final String SPECIAL = name(SpecialFunctions.class);
    private static final String TAIL = name(NormalTail.class);

    private Instructions() {}

    /**
     * Pushes the value of an operation.
     *
     * @param push pushes the value of an argument
     */
    static void push(Apply node, Frame frame, Storage storage, Consumer<Expr> push) {
        if (node.operator() instanceof Operator.Own own) {
            pushOwn(own, node.arguments(), frame, storage, push);
            return;
        }
        Code code = frame.code();
        Builtin builtin = (Builtin) node.operator();
        if (builtin == Builtin.RECIPROCAL) {
            code.arithmetic(Code.DCONST_1);
        }
        node.arguments().forEach(push);
        switch (builtin) {
            case ADD -> code.arithmetic(Code.DADD);
            case SUBTRACT -> code.arithmetic(Code.DSUB);
            case MULTIPLY -> code.arithmetic(Code.DMUL);
            case RECIPROCAL -> code.arithmetic(Code.DDIV);
            case NEGATE -> code.arithmetic(Code.DNEG);
            case SQUARE -> {
                code.arithmetic(Code.DUP2);
                code.arithmetic(Code.DMUL);
            }
            case SQRT -> call(code, MATH, "sqrt", 1);
            case POWER -> call(code, MATH, "pow", 2);
            case EXP -> call(code, MATH, "exp", 1);
            case EXPM1 -> call(code, MATH, "expm1", 1);
            case LOG -> call(code, MATH, "log", 1);
            case LOG1P -> call(code, MATH, "log1p", 1);
            case SIN -> call(code, MATH, "sin", 1);
            case COS -> call(code, MATH, "cos", 1);
            case SIN_TURNS -> call(code, FUNCTIONS, "sinTurns", 1);
            case COS_TURNS -> call(code, FUNCTIONS, "cosTurns", 1);
            case TANH -> call(code, MATH, "tanh", 1);
            case ATAN -> call(code, MATH, "atan", 1);
            case ATAN2 -> call(code, MATH, "atan2", 2);
            case ABSOLUTE -> call(code, MATH, "abs", 1);
            case SIGN -> call(code, MATH, "signum", 1);
            case FLOOR -> call(code, MATH, "floor", 1);
            case MAXIMUM -> call(code, MATH, "max", 2);
            case IF_LESS -> call(code, FUNCTIONS, "ifLess", 4);
            case SIGMOID -> call(code, FUNCTIONS, "sigmoid", 1);
            case SOFTPLUS -> call(code, FUNCTIONS, "softplus", 1);
            case LOG_ADD_EXP -> call(code, FUNCTIONS, "logAddExp", 2);
            case LOG_GAMMA -> call(code, SPECIAL, "logGamma", 1);
            case DIGAMMA -> call(code, SPECIAL, "digamma", 1);
            case TRIGAMMA -> call(code, SPECIAL, "trigamma", 1);
            case LOG_NORMAL_CDF -> call(code, TAIL, "logCdf", 1);
            case NORMAL_HAZARD -> call(code, TAIL, "hazard", 1);
            case LOG_BESSEL_I0 -> call(code, SPECIAL, "logBesselI0", 1);
            case BESSEL_RATIO -> call(code, SPECIAL, "besselRatio", 1);
        }
    }

    private static void pushOwn(
            Operator.Own own, List<Expr> arguments, Frame frame, Storage storage, Consumer<Expr> push) {
        Code code = frame.code();
        frame.pushOperation(storage.operation(own.operation()));
        for (int k = 0; k < arguments.size(); k++) {
            code.duplicate();
            code.constant(k);
            push.accept(arguments.get(k));
            code.storeElement();
        }
        frame.callOperation();
    }

    private static void call(Code code, String owner, String method, int arguments) {
        code.callStatic(owner, method, "(" + "D".repeat(arguments) + ")D", 2 - 2 * arguments);
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
