package org.asterism.core.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simplification changes the form of expressions and never their values. */
class AlgebraTest {
    private static final List<Builtin> OPERATORS = List.of(
            Builtin.ADD,
            Builtin.ADD,
            Builtin.SUBTRACT,
            Builtin.SUBTRACT,
            Builtin.MULTIPLY,
            Builtin.MULTIPLY,
            Builtin.MULTIPLY,
            Builtin.NEGATE,
            Builtin.NEGATE,
            Builtin.RECIPROCAL,
            Builtin.SQUARE,
            Builtin.EXP,
            Builtin.LOG,
            Builtin.TANH,
            Builtin.IF_LESS);

    private final Dim star = Dim.of("star", 3);
    private final Dim band = Dim.of("band", 2);
    private final List<Symbol> symbols = List.of(
            new Symbol("a", Shape.SCALAR),
            new Symbol("s", Shape.of(star)),
            new Symbol("b", Shape.of(band)),
            new Symbol("m", Shape.of(star, band)));

    /** A tree built twice: as it stands, and simplified. */
    private record Pair(Expr plain, Expr simplified) {}

    private Pair tree(int depth, Random random) {
        if (depth == 0 || random.nextInt(8) == 0) {
            Expr leaf = random.nextInt(3) == 0
                    ? new Constant(random.nextInt(5) - 2)
                    : symbols.get(random.nextInt(symbols.size()));
            return new Pair(leaf, leaf);
        }
        if (random.nextInt(6) == 0) {
            Pair inner = tree(depth - 1, random);
            Shape shape = inner.plain().shape();
            Shape kept = shape.without(Shape.of(random.nextBoolean() ? star : band));
            return new Pair(
                    new Reduce(Reduce.Kind.SUM, inner.plain(), kept), Algebra.sumTo(inner.simplified(), shape, kept));
        }
        Builtin operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        Expr[] plain = new Expr[operator.arity()];
        Expr[] simplified = new Expr[operator.arity()];
        for (int k = 0; k < plain.length; k++) {
            Pair argument =
                    k > 0 && random.nextInt(5) == 0 ? new Pair(plain[0], simplified[0]) : tree(depth - 1, random);
            plain[k] = argument.plain();
            simplified[k] = argument.simplified();
        }
        return new Pair(new Apply(operator, List.of(plain)), Algebra.apply(operator, simplified));
    }

    /**
     * Rounding differs by some ulps of the largest intermediate value, which these trees keep below 1e4 for nearly all; where
     * plain evaluation meets 0·∞ or ∞ − ∞ it has no value to compare.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6})
    void keepsTheValuesOfRandomTrees(int depth) {
        Random random = new Random(depth);
        int compared = 0;
        for (int i = 0; i < 3000; i++) {
            Map<Symbol, double[]> at = new IdentityHashMap<>();
            for (Symbol symbol : symbols) {
                at.put(symbol, random.doubles(symbol.shape().size(), 0.5, 2).toArray());
            }
            Pair pair = tree(depth, random);
            Evaluator evaluator = new Evaluator(at);
            double[] expected = evaluator.of(pair.plain());
            double greatest = 1;
            for (Expr node : Order.of(List.of(pair.plain()))) {
                for (double value : evaluator.of(node)) {
                    greatest = Math.max(greatest, Math.abs(value));
                }
            }
            assertTrue(pair.plain().shape().covers(pair.simplified().shape()));
            double[] actual =
                    evaluator.broadcast(pair.simplified(), pair.plain().shape());
            for (int k = 0; k < expected.length; k++) {
                if (Double.isFinite(greatest) && greatest < 1e4 && !Double.isNaN(expected[k])) {
                    assertEquals(
                            expected[k], actual[k], 1e-9 * greatest, pair.plain() + " became " + pair.simplified());
                    compared++;
                }
            }
        }
        assertTrue(compared > 1000, "only " + compared + " values were compared");
    }

    @Test
    void drawsFactorsOutOfSums() {
        Expr sum = Expressions.sum(symbols.get(0).times(symbols.get(1)).times(3), star);
        assertTrue(sum instanceof Apply, sum.toString());
        long products = Order.of(List.of(sum)).stream()
                .filter(node -> node instanceof Apply && node.shape().has(star))
                .count();
        assertEquals(0, products, sum.toString());
    }

    @Test
    void foldsWhatIsKnown() {
        Expr x = symbols.get(1);
        assertSame(x, x.plus(0).times(1).negate().negate());
        assertEquals(0, ((Constant) x.times(0)).value());
        assertEquals(8, ((Constant) Expressions.power(new Constant(2), new Constant(3))).value());
        assertSame(x, Expressions.ifLess(new Constant(1), new Constant(2), x, new Constant(7)));
        assertSame(x, Expressions.log(Expressions.exp(x)));
    }

    /** ln|∂x/∂u| of maps that are taken apart equals the logarithm of the difference. */
    @Test
    void takesLogarithmsOfJacobiansApart() {
        Symbol u = symbols.get(0);
        for (Expr map : List.of(
                Expressions.exp(u.times(-2)).plus(3),
                Expressions.sqrt(Expressions.square(u).plus(1)),
                Expressions.sigmoid(u).times(5).negate(),
                Expressions.reciprocal(u.plus(1)))) {
            Map<Symbol, double[]> at = Map.of(u, new double[] {0.7});
            double slope = Differences.slope(x -> new Evaluator(Map.of(u, new double[] {x})).scalar(map), 0.7, 1);
            assertEquals(Math.log(Math.abs(slope)), new Evaluator(at).scalar(Change.logJacobian(map, u)), 1e-9);
        }
    }
}
