package org.asterism.core.graph.expression;

import static org.asterism.core.graph.expression.Expressions.abs;
import static org.asterism.core.graph.expression.Expressions.call;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.cos;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.element;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logSumExp;
import static org.asterism.core.graph.expression.Expressions.max;
import static org.asterism.core.graph.expression.Expressions.previous;
import static org.asterism.core.graph.expression.Expressions.recursion;
import static org.asterism.core.graph.expression.Expressions.sin;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;
import static org.asterism.core.graph.expression.Expressions.sum;
import static org.asterism.core.graph.expression.Expressions.sumBy;
import static org.asterism.core.graph.expression.Expressions.tanh;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;

/** Derivatives of every kind of expression equal differences of plain evaluations, and values equal plain loops. */
class DerivativeTest {
    private final Dim star = Dim.of("star", 4);
    private final Dim visit = Dim.of("visit", 7);
    private final Dim band = Dim.of("band", 3);
    private final Index owner = new Index("owner", visit, star, new int[] {2, 0, 0, 3, 2, 2, 0});
    private final Symbol mu = new Symbol("mu", Shape.SCALAR);
    private final Symbol s = new Symbol("s", Shape.of(star));
    private final Symbol v = new Symbol("v", Shape.of(visit));
    private final Symbol sb = new Symbol("sb", Shape.of(star, band));
    private final Symbol b = new Symbol("b", Shape.of(band));
    private final Expr y = data("y", new Random(5).doubles(7, 0.5, 2).toArray(), visit);

    private final Map<Symbol, double[]> at = values();

    private Map<Symbol, double[]> values() {
        Map<Symbol, double[]> values = new IdentityHashMap<>();
        Random random = new Random(11);
        for (Symbol symbol : List.of(mu, s, v, sb, b)) {
            values.put(symbol, random.doubles(symbol.shape().size(), 0.3, 1.5).toArray());
        }
        return values;
    }

    private double[] of(Expr expr) {
        return new Evaluator(at).of(expr);
    }

    private void check(Expr expr) {
        // Weights that differ, so that no element can stand for another.
        double[] weights = new Random(3).doubles(expr.shape().size(), 0.5, 1.5).toArray();
        Expr weighted = expr.times(data("", weights, expr.shape().dims().toArray(Dim[]::new)));
        Differences.assertGradient(expr.toString(), sum(weighted), at);
    }

    @Test
    void broadcastsByName() {
        Expr expr = sb.times(b).plus(s).minus(mu);
        double[] result = of(expr);
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 3; k++) {
                double expected = at.get(sb)[3 * i + k] * at.get(b)[k] + at.get(s)[i] - at.get(mu)[0];
                assertEquals(expected, result[3 * i + k], 1e-14);
            }
        }
        check(expr);
        check(b.times(s).times(sb).times(exp(mu)));
        check(sin(b.plus(sb)).over(s.times(s).plus(1)));
    }

    @Test
    void gathersFromGroupsAndSumsIntoThem() {
        double[] gathered = of(s.at(owner));
        double[] scattered = of(sumBy(v, owner));
        double[] sums = new double[4];
        for (int i = 0; i < 7; i++) {
            int group = owner.positions()[i];
            assertEquals(at.get(s)[group], gathered[i]);
            sums[group] += at.get(v)[i];
        }
        assertArrayEquals(sums, scattered, 1e-15);
        check(exp(s).at(owner).times(v).plus(y));
        check(exp(sumBy(v.times(mu), owner)).times(s));
        check(square(sb.at(owner).minus(v)));
        check(sumBy(sb.at(owner).times(y), owner));
        check(sumBy(mu, owner));
    }

    @Test
    void addsConstantsIntoGroups() {
        assertArrayEquals(new double[] {3, 0, 3, 1}, of(sumBy(constant(1), owner)));
        assertArrayEquals(new double[] {0, 0, 0, 0}, of(sumBy(constant(0), owner)));
    }

    @Test
    void shiftsAlongADimension() {
        double[] shifted = of(previous(v, mu));
        assertEquals(at.get(mu)[0], shifted[0]);
        assertEquals(at.get(v)[5], shifted[6]);
        check(square(v.minus(previous(v, mu).times(0.7))));
        check(previous(exp(v), constant(2)).times(v));
        Expr vanishing = new Substitution(Map.of(mu, constant(0))).in(previous(v.times(mu), constant(2)));
        assertArrayEquals(new double[] {2, 0, 0, 0, 0, 0, 0}, of(vanishing));
    }

    @Test
    void runsARecursionOfOneState() {
        Expr states =
                recursion(visit, mu, before -> tanh(before.times(0.5).plus(v).minus(y.times(0.3))));
        double[] result = of(states);
        double before = at.get(mu)[0];
        for (int t = 0; t < 7; t++) {
            before = Math.tanh(0.5 * before + at.get(v)[t] - 0.3 * of(y)[t]);
            assertEquals(before, result[t], 1e-15);
        }
        check(states);
        check(log(states.plus(2)).times(v));
    }

    /** As in GARCH: scalars enter the body, some of them parts of others, and the initial state is computed. */
    @Test
    void runsARecursionWithScalarsInside() {
        Expr alpha = element(s, star, 1);
        Expr states = recursion(
                visit,
                square(mu),
                before -> exp(alpha)
                        .plus(alpha.times(square(v)))
                        .plus(before.times(mu).times(0.3)));
        check(sqrt(states));
    }

    /** An input that is a part of another input counts once for each place where it stands. */
    @Test
    void countsEachInputOnce() {
        check(recursion(visit, constant(0), before -> before.times(v).plus(exp(v))));
        check(recursion(visit, mu, before -> before.times(mu).plus(square(mu))));
    }

    @Test
    void runsARecursionOfTwoStates() {
        List<Expr> states = recursion(
                visit,
                List.of(mu, element(s, star, 0)),
                before -> List.of(
                        sin(before.get(0).plus(before.get(1).times(v))),
                        cos(before.get(0).times(before.get(1)).minus(y))));
        double first = at.get(mu)[0];
        double second = at.get(s)[0];
        for (int t = 0; t < 7; t++) {
            double next = Math.sin(first + second * at.get(v)[t]);
            second = Math.cos(first * second - of(y)[t]);
            first = next;
            assertEquals(first, of(states.get(0))[t], 1e-14);
            assertEquals(second, of(states.get(1))[t], 1e-14);
        }
        check(states.get(0));
        check(states.get(1));
        check(states.get(0).times(states.get(1)).plus(states.get(0)));
    }

    /** ln p of a hidden Markov model by the forward algorithm equals the sum over all paths. */
    @Test
    void runsTheForwardAlgorithm() {
        Expr stay = log(mu.times(0.5));
        Expr go = log(constant(1).minus(mu.times(0.5)));
        Expr inFirst = square(v.minus(y)).times(-0.5);
        Expr inSecond = square(v.plus(1)).times(-0.5);
        List<Expr> states = recursion(
                visit,
                List.of(constant(Math.log(0.5)), constant(Math.log(0.5))),
                before -> List.of(
                        logSumExp(before.get(0).plus(stay), before.get(1).plus(go))
                                .plus(inFirst),
                        logSumExp(before.get(0).plus(go), before.get(1).plus(stay))
                                .plus(inSecond)));
        Expr end = logSumExp(element(states.get(0), visit, 6), element(states.get(1), visit, 6));
        double p = 0.5 * at.get(mu)[0];
        double total = 0;
        for (int path = 0; path < 256; path++) {
            double weight = 0.5;
            for (int t = 1; t <= 7; t++) {
                boolean second = (path >> t & 1) == 1;
                weight *= second == ((path >> (t - 1) & 1) == 1) ? p : 1 - p;
                weight *= Math.exp(of(second ? inSecond : inFirst)[t - 1]);
            }
            total += weight;
        }
        assertEquals(Math.log(total), new Evaluator(at).scalar(end), 1e-13);
        Differences.assertGradient("forward algorithm", end, at);
    }

    /** x ↦ A x for each row, A a cyclic shift and a scale: an operation on arrays with its adjoint. */
    private record Cyclic() implements ArrayOperation {
        @Override
        public String name() {
            return "cyclic";
        }

        @Override
        public void value(double[][] arguments, double[] result) {
            int size = result.length;
            for (int i = 0; i < size; i++) {
                result[i] = Math.exp(arguments[1][0]) * arguments[0][(i + 1) % size] * arguments[0][i];
            }
        }

        @Override
        public void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into) {
            int size = result.length;
            java.util.Arrays.fill(into, 0);
            for (int i = 0; i < size; i++) {
                double scale = adjoint[i] * Math.exp(arguments[1][0]);
                if (which == 1) {
                    into[0] += adjoint[i] * result[i];
                } else {
                    into[(i + 1) % size] += scale * arguments[0][i];
                    into[i] += scale * arguments[0][(i + 1) % size];
                }
            }
        }
    }

    @Test
    void callsOperationsOnArrays() {
        check(sin(call(new Cyclic(), List.of(visit), v.times(y), mu)));
        check(call(new Cyclic(), List.of(star), square(s), mu.times(element(v, visit, 2))));
    }

    @Test
    void sumsOverOneDimensionOfTwo() {
        double[] overStars = of(sum(sb, star));
        double[] overBands = of(sum(sb, band));
        for (int k = 0; k < 3; k++) {
            double expected = 0;
            for (int i = 0; i < 4; i++) {
                expected += at.get(sb)[3 * i + k];
            }
            assertEquals(expected, overStars[k], 1e-15);
        }
        assertEquals(at.get(sb)[3] + at.get(sb)[4] + at.get(sb)[5], overBands[1], 1e-15);
        check(exp(sum(sb.times(b), band)).times(s));
        check(square(sum(sb.times(s).times(mu), star)));
        check(sum(b.minus(sb.times(mu)).plus(s).negate(), star));
        assertEquals(4 * at.get(mu)[0], new Evaluator(at).scalar(sum(mu, star)), 1e-15);
    }

    @Test
    void sumsExponentialsAlongADimension() {
        double[] result = of(logSumExp(sb.times(300), band));
        for (int i = 0; i < 4; i++) {
            double most = Math.max(at.get(sb)[3 * i], Math.max(at.get(sb)[3 * i + 1], at.get(sb)[3 * i + 2]));
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += Math.exp(300 * (at.get(sb)[3 * i + k] - most));
            }
            assertEquals(Math.log(sum) + 300 * most, result[i], 1e-12 * Math.abs(result[i]));
        }
        check(logSumExp(sb.times(s).plus(b), band));
        check(logSumExp(sb.plus(mu), star));
        assertEquals(at.get(mu)[0] + Math.log(3), new Evaluator(at).scalar(logSumExp(mu, band)), 1e-15);
    }

    /** Terms of zero add nothing, to the value or to the gradient; a sum of zeros is zero. */
    @Test
    void sumsExponentialsOfMinusInfinity() {
        Expr none = constant(Double.NEGATIVE_INFINITY);
        Expr hidden = ifLess(mu, constant(100), none, mu);
        check(logSumExp(hidden, hidden, mu.times(2), square(mu)));
        check(logSumExp(mu.times(2), hidden, hidden));
        Expr impossible = none.plus(mu);
        check(logSumExp(impossible, impossible, mu.times(2)));
        Expr row = data("", new double[] {0, Double.NEGATIVE_INFINITY, 0}, band);
        check(logSumExp(row.plus(s), band));
        Expr nothing = data(
                "", new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY}, band);
        assertEquals(Double.NEGATIVE_INFINITY, new Evaluator(at).scalar(logSumExp(nothing.plus(mu), band)));
        assertEquals(Double.NEGATIVE_INFINITY, new Evaluator(at).scalar(logSumExp(hidden, hidden, hidden)));
    }

    /** What is infinite in the branch that is not taken stays out of the value and of the gradient. */
    @Test
    void choosesBranches() {
        check(ifLess(v, y, square(v), sin(v)));
        check(ifLess(v, constant(0), constant(Double.POSITIVE_INFINITY), square(v)));
        check(ifLess(v.negate(), constant(0), exp(v), exp(square(v).times(1e4))));
        check(max(v, y).times(mu));
        check(abs(v.minus(1)));
    }

    @Test
    void takesElements() {
        check(element(exp(v), visit, 3).times(mu));
        check(element(sb, band, 2).times(s));
        Expr infinite = data("", new double[] {1, Double.POSITIVE_INFINITY, 3}, band);
        assertEquals(3, new Evaluator(Map.of()).scalar(element(infinite, band, 2)));
        assertThrows(IllegalArgumentException.class, () -> element(v, visit, 7));
    }

    /** An operation of one's own: the solution of x + ε x³ = y, as an author of a model would give it. */
    private record Cubic() implements Operation {
        @Override
        public String name() {
            return "cubic";
        }

        @Override
        public int arity() {
            return 2;
        }

        @Override
        public double value(double[] arguments) {
            double x = arguments[0];
            for (int i = 0; i < 60; i++) {
                x -= (x + arguments[1] * x * x * x - arguments[0]) / (1 + 3 * arguments[1] * x * x);
            }
            return x;
        }

        @Override
        public List<Expr> partials(Expr value, List<Expr> arguments) {
            Expr slope = constant(1)
                    .over(square(value).times(arguments.get(1)).times(3).plus(1));
            return List.of(slope, slope.times(square(value).times(value)).negate());
        }
    }

    @Test
    void appliesOperationsOfOnesOwn() {
        check(exp(Expressions.apply(new Cubic(), v.times(y), mu)));
    }

    @Test
    void substitutesInDeepExpressions() {
        Expr deep = mu;
        for (int i = 0; i < 20_000; i++) {
            deep = deep.plus(mu);
        }
        Symbol other = new Symbol("other", Shape.SCALAR);
        Expr replaced = new Substitution(Map.of(mu, other)).in(deep);
        double value = new Evaluator(Map.of(other, new double[] {2})).scalar(replaced);
        assertEquals(2.0 * 20_001, value);
    }

    @Test
    void refusesASecondDerivativeOfArrayCalls() {
        Expr first = Derivative.gradient(sum(call(new Cyclic(), List.of(visit), v, mu)), List.of(mu))
                .get(0);
        assertThrows(IllegalArgumentException.class, () -> Derivative.gradient(first, List.of(mu)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Derivative.gradient(v, List.of(mu)))
                .getMessage()
                .contains("[visit=7]"));
    }
}
