package org.asterism.core.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Shapes that do not match are refused where they meet, with the dimensions and their sizes. */
class ShapeTest {
    private final Dim star = Dim.of("star", 4);
    private final Dim visit = Dim.of("visit", 7);
    private final Expr s = new Symbol("s", Shape.of(star));
    private final Expr v = new Symbol("v", Shape.of(visit));
    private final Index owner = new Index("owner", visit, star, new int[] {2, 0, 0, 3, 2, 2, 0});

    private static void refuses(Executable action, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message + " — does not say " + part);
        }
    }

    @Test
    void namesDimensionsOfTwoSizes() {
        Expr other = new Symbol("other", Shape.of(Dim.of("star", 5)));
        refuses(() -> s.plus(other), "s and other", "along star", "4 and 5");
        refuses(() -> Expressions.ifLess(s, v, other, v), "s, v and other", "along star", "4 and 5");
        refuses(() -> s.shape().union(other.shape()), "[star=4]", "[star=5]", "along star");
    }

    @Test
    void namesDimensionsThatStandTwice() {
        refuses(() -> Shape.of(star, star), "[star, star]", "twice");
        Expr both = s.times(v);
        refuses(() -> both.at(owner), "owner", "visit", "[star=4, visit=7]");
    }

    @Test
    void namesTheNumberOfValues() {
        refuses(() -> Expressions.data("errors", new double[3], star), "errors", "3 values", "[star=4]", "4");
    }

    @Test
    void namesIndicesOutOfPlace() {
        refuses(() -> new Index("owner", visit, star, new int[6]), "owner", "6 values", "visit", "7");
        refuses(
                () -> new Index("owner", visit, star, new int[] {0, 0, 4, 0, 0, 0, 0}),
                "owner",
                "is 4 at position 2",
                "0 to 3");
        refuses(() -> v.at(owner), "owner", "star", "[visit=7]");
    }

    @Test
    void namesWhatARecursionCannotTake() {
        Expr zero = Expressions.constant(0);
        refuses(() -> Expressions.recursion(visit, s, before -> before), "begins with scalars", "[star=4]");
        refuses(() -> Expressions.recursion(visit, zero, before -> before.plus(s)), "visit", "star=4]");
        refuses(
                () -> Expressions.recursion(
                        visit, zero, before -> Expressions.sum(Expressions.exp(before.times(s)), star)),
                "visit",
                "[star=4]");
        refuses(
                () -> Expressions.recursion(visit, zero, before -> Expressions.sum(before.times(v))),
                "visit",
                "element by element");
        refuses(() -> Expressions.recursion(visit, List.of(zero, zero), before -> List.of(v)), "2 states", "1");
    }

    @Test
    void namesWhatCannotBeShifted() {
        refuses(() -> Expressions.previous(s.times(v), Expressions.constant(0)), "one dimension", "[star=4, visit=7]");
        refuses(() -> Expressions.element(s, star, 4), "no position 4", "star", "4");
    }

    @Test
    void joinsShapesInTheOrderOfTheLarger() {
        Shape both = Shape.of(star, visit);
        assertEquals("[star=4, visit=7]", Shape.of(visit).union(both).toString());
        assertEquals("[star=4, visit=7]", both.union(Shape.of(visit)).toString());
        assertEquals("[star=4, visit=7]", Shape.of(star).union(Shape.of(visit)).toString());
        assertEquals(7, both.stride(star));
        assertEquals(1, both.stride(visit));
        assertEquals(0, both.stride(Dim.of("band", 2)));
        assertEquals(28, both.size());
    }
}
