package org.asterism.core.graph.compile;

import java.util.List;
import org.asterism.core.graph.expression.Apply;
import org.asterism.core.graph.expression.Builtin;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Gather;
import org.asterism.core.graph.expression.Reduce;
import org.asterism.core.graph.expression.Scatter;
import org.asterism.core.graph.expression.Shape;

/**
 * The form in vectors of one stage.
 *
 * @param name of its method
 * @param code of its method
 * @param bound up to which element it goes; the rest, less than a vector, is left to the loop
 */
record LaneForm(String name, Code code, VectorUnit unit, int bound) {
    /** How many elements one call does: what is handed from one tile to the sums by group stays in the fastest cache. */
    static final int TILE = 1024;

    /** Above this many operations the optimising compiler may give up, and vectors that it does not compile are hopeless. */
    private static final int MOST_OPERATIONS = 500;

    /** Whether a stage has such a form on a unit. */
    static boolean fits(Place place, List<Expr> nodes, VectorUnit unit) {
        Shape loop = place.loop();
        if (loop.size() < unit.shortest() || loop.dims().size() > 1 && loop.size() % unit.lanes() != 0) {
            return false;
        }
        return nodes.stream().allMatch(node -> fits(node, loop))
                && nodes.stream().mapToInt(LaneForm::operations).sum() <= MOST_OPERATIONS;
    }

    private static boolean fits(Expr node, Shape loop) {
        boolean flat = loop.dims().size() == 1;
        if (node instanceof Gather gather) {
            return flat && gather.arguments().get(0).shape().dims().size() == 1;
        }
        if (node instanceof Scatter) {
            return flat;
        }
        boolean possible = node instanceof Reduce
                ? node.shape().isScalar()
                : node instanceof Apply apply
                        && apply.operator() instanceof Builtin builtin
                        && operations(builtin) < MOST_OPERATIONS;
        return possible && node.arguments().stream().allMatch(a -> isOperand(a, loop));
    }

    private static boolean isOperand(Expr argument, Shape loop) {
        return argument instanceof Constant
                || argument.shape().isScalar()
                || argument.shape().equals(loop);
    }

    private static int operations(Expr node) {
        return node instanceof Apply apply ? operations((Builtin) apply.operator()) : 1;
    }

    /** About how many instructions an operator takes; the most for one that has no form in vectors. */
    private static int operations(Builtin operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, NEGATE, RECIPROCAL, SQUARE, SQRT, ABSOLUTE, MAXIMUM -> 1;
            case IF_LESS -> 2;
            case SIGN -> 4;
            case EXP, SIGMOID -> 35;
            case SIN_TURNS, COS_TURNS -> 40;
            case LOG, LOG1P -> 50;
            case SOFTPLUS, LOG_ADD_EXP -> 90;
            case POWER,
                    EXPM1,
                    SIN,
                    COS,
                    TANH,
                    ATAN,
                    ATAN2,
                    FLOOR,
                    LOG_GAMMA,
                    DIGAMMA,
                    TRIGAMMA,
                    LOG_NORMAL_CDF,
                    NORMAL_HAZARD,
                    LOG_BESSEL_I0,
                    BESSEL_RATIO -> MOST_OPERATIONS;
        };
    }

    /** The form of a stage with so many elements. */
    static LaneForm of(int number, Place place, VectorUnit unit, ClassFile file) {
        int size = place.loop().size();
        return new LaneForm("lanes" + number, new Code(file, 3), unit, size - size % unit.lanes());
    }
}
