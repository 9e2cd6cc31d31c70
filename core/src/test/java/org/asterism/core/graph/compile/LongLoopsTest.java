package org.asterism.core.graph.compile;

import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logSumExp;
import static org.asterism.core.graph.expression.Expressions.sinTurns;
import static org.asterism.core.graph.expression.Expressions.square;
import static org.asterism.core.graph.expression.Expressions.sum;
import static org.asterism.core.graph.expression.Expressions.sumBy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.asterism.core.graph.expression.Derivative;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;

/** Loops over several tiles, with a rest that fills no vector, and sums by groups that reach from tile to tile. */
class LongLoopsTest {
    private static final int STARS = 101;
    private static final int VISITS = 3 * LaneForm.TILE + 5;
    private static final Dim STAR = Dim.of("star", STARS);
    private static final Dim VISIT = Dim.of("visit", VISITS);
    private static final Symbol A = new Symbol("a", Shape.SCALAR);
    private static final Symbol X = new Symbol("x", Shape.of(STAR));
    private static final Symbol Y = new Symbol("y", Shape.of(VISIT));
    private static final List<Symbol> SYMBOLS = List.of(A, X, Y);
    private static final int SIZE = 1 + STARS + VISITS;

    private static Expr density(boolean sorted) {
        Random random = new Random(3);
        int[] positions = random.ints(VISITS, 0, STARS).toArray();
        if (sorted) {
            Arrays.sort(positions);
        }
        Index of = new Index("star of visit", VISIT, STAR, positions);
        return sum(square(sumBy(exp(Y.times(A)), of).minus(X)))
                .plus(sum(log(square(Y).plus(1)).times(sinTurns(Y.times(X.at(of))))))
                .plus(logSumExp(Y.times(A), VISIT));
    }

    private static Evaluation compiled(Expr density, Optional<VectorUnit> unit) {
        List<Input> inputs = new ArrayList<>();
        List<Output> outputs = new ArrayList<>(List.of(new Output(density, Shape.SCALAR, Output.Target.FIRST, 0)));
        List<Expr> gradient = Derivative.gradient(density, SYMBOLS);
        int offset = 0;
        for (int k = 0; k < SYMBOLS.size(); k++) {
            inputs.add(new Input(SYMBOLS.get(k), offset));
            outputs.add(new Output(gradient.get(k), SYMBOLS.get(k).shape(), Output.Target.SECOND, offset));
            offset += SYMBOLS.get(k).shape().size();
        }
        return Compiler.compile(inputs, outputs, unit).newEvaluation();
    }

    private static double[] position() {
        return new Random(5).doubles(SIZE, 0.2, 1.3).toArray();
    }

    @Test
    void agreeWithThePlainEvaluator() {
        for (boolean sorted : new boolean[] {false, true}) {
            Expr density = density(sorted);
            double[] at = position();
            Map<Symbol, double[]> given = new HashMap<>();
            given.put(A, Arrays.copyOfRange(at, 0, 1));
            given.put(X, Arrays.copyOfRange(at, 1, 1 + STARS));
            given.put(Y, Arrays.copyOfRange(at, 1 + STARS, SIZE));
            Evaluator plain = new Evaluator(given);
            double[] value = new double[1];
            double[] slopes = new double[SIZE];
            compiled(density, Optional.of(Units.forShortLoops())).run(at, value, slopes);
            // Sums of 3000 terms in another order: 3000 roundings of 1e-16.
            assertEquals(1, value[0] / plain.scalar(density), 1e-12);
            List<Expr> gradient = Derivative.gradient(density, SYMBOLS);
            int offset = 0;
            for (int k = 0; k < SYMBOLS.size(); k++) {
                for (double expected :
                        plain.broadcast(gradient.get(k), SYMBOLS.get(k).shape())) {
                    assertEquals(expected, slopes[offset], 1e-12 * Math.max(1, Math.abs(expected)), "along " + offset);
                    offset++;
                }
            }
        }
    }

    /** A draw must not depend on how far the virtual machine has come with compiling, so all bits are the same. */
    @Test
    void resultsAreTheSameBeforeAndAfterTheVirtualMachineCompilesThem() {
        Evaluation evaluation = compiled(density(true), Optional.of(Units.forShortLoops()));
        double[] at = position();
        double[] coldValue = new double[1];
        double[] cold = new double[SIZE];
        evaluation.run(at, coldValue, cold);
        double[] value = new double[1];
        double[] slopes = new double[SIZE];
        // Some 30 loops of the method in vectors: compiled after a few hundred.
        for (int k = 0; k < 2000; k++) {
            evaluation.run(at, value, slopes);
        }
        assertEquals(coldValue[0], value[0]);
        assertArrayEquals(cold, slopes);
    }

    @Test
    void shortLoopsAndUnknownOperationsAreLeftAsTheyAre() {
        VectorUnit unit = new VectorUnit(4, true, 100);
        Shape little = Shape.of(Dim.of("star", 99));
        Shape enough = Shape.of(Dim.of("star", 100));
        assertFalse(fits(exp(new Symbol("x", little)), unit));
        assertTrue(fits(exp(new Symbol("x", enough)), unit));
        assertFalse(fits(org.asterism.core.graph.expression.Expressions.atan2(new Symbol("x", enough), A), unit));
    }

    private static boolean fits(Expr node, VectorUnit unit) {
        return LaneForm.fits(new Place(0, 1, node.shape(), 0), List.of(node), unit);
    }

    @Test
    void vectorsAreNotForMachinesWithoutTheOptimisingCompiler() {
        assertTrue(VectorUnit.optimises("mixed mode, sharing"));
        assertFalse(VectorUnit.optimises("mixed mode, emulated-client, sharing"));
        assertFalse(VectorUnit.optimises("interpreted mode, sharing"));
    }
}
