package org.asterism.core.graph.compile;

import static org.asterism.core.graph.expression.Expressions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.asterism.core.graph.expression.ArrayOperation;
import org.asterism.core.graph.expression.Builtin;
import org.asterism.core.graph.expression.Derivative;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.graph.expression.Operation;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled programs give the values and gradients that the plain evaluator gives, whatever they are made of. */
class CompilerTest {
    private static final Dim STAR = Dim.of("star", 12);
    private static final Dim VISIT = Dim.of("visit", 21);
    private static final Dim BAND = Dim.of("band", 2);
    private static final Index STAR_OF_VISIT = new Index(
            "star of visit", VISIT, STAR, new int[] {0, 0, 1, 3, 3, 3, 2, 1, 0, 4, 5, 11, 11, 11, 11, 10, 9, 0, 8, 8, 6
            });

    private static final Symbol A = new Symbol("a", Shape.SCALAR);
    private static final Symbol B = new Symbol("b", Shape.SCALAR);
    private static final Symbol X = new Symbol("x", Shape.of(STAR));
    private static final Symbol Y = new Symbol("y", Shape.of(VISIT));
    private static final Symbol M = new Symbol("m", Shape.of(STAR, BAND));
    private static final Symbol V = new Symbol("v", Shape.of(BAND));
    private static final List<Symbol> SYMBOLS = List.of(A, B, X, Y, M, V);
    private static final Expr TIME = data(
            "t",
            java.util.stream.IntStream.range(0, VISIT.size())
                    .mapToDouble(i -> 1.25 * i - 0.05 * i * i)
                    .toArray(),
            VISIT);

    private record Case(String name, Expr scalar) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("constant", constant(3)));
        cases.add(new Case("one leaf", A));
        cases.add(new Case("scalars", exp(A).times(B).plus(log(square(B).plus(1)))));
        cases.add(new Case("sum", sum(square(X.minus(A)).over(exp(B)))));
        cases.add(new Case(
                "reused sum",
                sum(X).times(sum(square(X))).plus(exp(sum(X.times(sum(X))).times(0.02)))));
        cases.add(new Case(
                "gather",
                sum(sinTurns(TIME.times(0.1).times(exp(X.times(0.2)).at(STAR_OF_VISIT)))
                        .times(Y))));
        cases.add(new Case(
                "scatter", sum(square(sumBy(Y.times(A), STAR_OF_VISIT).minus(X)))));
        cases.add(new Case("two dims", sum(exp(M.times(0.1)).times(V).plus(X))));
        cases.add(new Case("matrix times vector", sum(square(dot(M, V, BAND).minus(X)))));
        cases.add(new Case(
                "vector times matrix", sum(square(dot(M, X, STAR).minus(V).over(A.plus(1))))));
        cases.add(new Case("log sum exp", sum(logSumExp(M.plus(V), BAND).times(X))));
        cases.add(new Case("shift", sum(square(Y.minus(previous(Y, A).times(B))))));
        cases.add(new Case(
                "autoregression",
                sum(square(recursion(VISIT, A, s -> s.times(0.7).times(B).plus(Y))))));
        cases.add(new Case(
                "nonlinear recursion",
                sum(recursion(VISIT, A, s -> sin(s.times(B)).plus(exp(Y.times(0.3))))
                        .times(Y))));
        cases.add(new Case("two states", twoStates()));
        cases.add(new Case("choice", sum(ifLess(X, A, square(X), exp(X).times(B)))));
        cases.add(new Case("own operation", sum(apply(new Cube(), X.times(A)).plus(apply(new Cube(), B)))));
        cases.add(new Case(
                "array operation",
                sum(call(new CumulativeSum(), List.of(STAR), X.times(A)).times(X))));
        cases.add(new Case("array operation on leaves", square(call(new Dot(), List.of(), X, exp(X)))));
        for (Builtin builtin : Builtin.values()) {
            if (builtin != Builtin.TRIGAMMA) {
                cases.add(new Case(builtin.name(), ofBuiltin(builtin)));
            }
        }
        return cases.stream();
    }

    private static Expr twoStates() {
        List<Expr> states = recursion(
                VISIT,
                List.of(A, B),
                s -> List.of(
                        logSumExp(s.get(0).plus(-0.3), s.get(1).plus(-1.2)).minus(square(Y.minus(B))),
                        logSumExp(s.get(0).minus(exp(A)), s.get(1).plus(-0.2))
                                .minus(square(Y.plus(A)).times(0.5))));
        return logSumExp(element(states.get(0), VISIT, 20), element(states.get(1), VISIT, 20));
    }

    private static Expr ofBuiltin(Builtin builtin) {
        Expr positive = exp(X.times(0.5));
        Expr[] arguments = {positive, exp(A.times(X).times(0.2)), X, X.plus(B)};
        Expr[] taken = java.util.Arrays.copyOf(arguments, builtin.arity());
        return sum(unsimplified(builtin, taken).times(X));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithThePlainEvaluator(Case of) {
        agrees(of, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithThePlainEvaluatorInVectors(Case of) {
        agrees(of, Optional.of(Units.forShortLoops()));
    }

    private static void agrees(Case of, Optional<VectorUnit> unit) {
        Random random = new Random(4);
        int size = SYMBOLS.stream().mapToInt(s -> s.shape().size()).sum();
        List<Input> inputs = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output(of.scalar(), Shape.SCALAR, Output.Target.FIRST, 0));
        List<Expr> gradient = Derivative.gradient(of.scalar(), SYMBOLS);
        int offset = 0;
        for (int k = 0; k < SYMBOLS.size(); k++) {
            Symbol symbol = SYMBOLS.get(k);
            inputs.add(new Input(symbol, offset));
            outputs.add(new Output(gradient.get(k), symbol.shape(), Output.Target.SECOND, offset));
            offset += symbol.shape().size();
        }
        Evaluation evaluation = Compiler.compile(inputs, outputs, unit).newEvaluation();
        for (int trial = 0; trial < 3; trial++) {
            double[] at = random.doubles(size, 0.2, 1.3).toArray();
            double[] value = new double[1];
            double[] slopes = new double[size];
            evaluation.run(at, value, slopes);
            Evaluator plain = evaluator(at);
            double expected = plain.scalar(of.scalar());
            assertClose(expected, value[0], "value");
            for (int k = 0; k < SYMBOLS.size(); k++) {
                double[] exact = plain.broadcast(gradient.get(k), SYMBOLS.get(k).shape());
                for (int i = 0; i < exact.length; i++) {
                    assertClose(exact[i], slopes[inputs.get(k).offset() + i], SYMBOLS.get(k) + " " + i);
                }
            }
            assertGradient(of.scalar(), at, slopes);
        }
    }

    /** Richardson extrapolation of central differences with steps h and h/2: truncation h⁴, rounding 1e-16/h, h = 2e-3. */
    private static void assertGradient(Expr scalar, double[] at, double[] slopes) {
        if (scalar.toString().contains("SIGN") || scalar.toString().contains("FLOOR")) {
            return;
        }
        double h = 2e-3;
        for (int i = 0; i < at.length; i++) {
            double coarse = difference(scalar, at, i, h);
            double fine = difference(scalar, at, i, h / 2);
            double expected = (4 * fine - coarse) / 3;
            assertEquals(expected, slopes[i], 2e-9 * Math.max(1, Math.abs(expected)), "along input " + i);
        }
    }

    private static double difference(Expr scalar, double[] at, int i, double h) {
        double[] up = at.clone();
        double[] down = at.clone();
        up[i] += h;
        down[i] -= h;
        return (evaluator(up).scalar(scalar) - evaluator(down).scalar(scalar)) / (up[i] - down[i]);
    }

    private static Evaluator evaluator(double[] at) {
        Map<Symbol, double[]> given = new LinkedHashMap<>();
        int offset = 0;
        for (Symbol symbol : SYMBOLS) {
            given.put(
                    symbol,
                    java.util.Arrays.copyOfRange(
                            at, offset, offset + symbol.shape().size()));
            offset += symbol.shape().size();
        }
        return new Evaluator(given);
    }

    /** The order of summation differs, so a few hundred roundings may. */
    private static void assertClose(double expected, double actual, String what) {
        assertTrue(
                Math.abs(expected - actual) <= 1e-12 * Math.max(1, Math.abs(expected)),
                what + ": " + expected + " " + actual);
    }

    private static final class Cube implements Operation {
        @Override
        public String name() {
            return "cube";
        }

        @Override
        public int arity() {
            return 1;
        }

        @Override
        public double value(double[] x) {
            return x[0] * x[0] * x[0];
        }

        @Override
        public List<Expr> partials(Expr value, List<Expr> x) {
            return List.of(square(x.get(0)).times(3));
        }
    }

    private static final class CumulativeSum implements ArrayOperation {
        @Override
        public String name() {
            return "cumulative sum";
        }

        @Override
        public void value(double[][] arguments, double[] result) {
            double sum = 0;
            for (int i = 0; i < result.length; i++) {
                sum += arguments[0][i];
                result[i] = sum;
            }
        }

        @Override
        public void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into) {
            double sum = 0;
            for (int i = into.length - 1; i >= 0; i--) {
                sum += adjoint[i];
                into[i] = sum;
            }
        }
    }

    private static final class Dot implements ArrayOperation {
        @Override
        public String name() {
            return "dot";
        }

        @Override
        public void value(double[][] arguments, double[] result) {
            result[0] = 0;
            for (int i = 0; i < arguments[0].length; i++) {
                result[0] += arguments[0][i] * arguments[1][i];
            }
        }

        @Override
        public void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] = adjoint[0] * arguments[1 - which][i];
            }
        }
    }
}
