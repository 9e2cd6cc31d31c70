package org.asterism.diagnostics.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The radix sort orders whatever values there are as the library's sort does, and keeps the order of equal ones. */
class DrawOrderTest {
    private static final int SIZE = 3001;

    static Stream<Named<DoubleSupplier>> values() {
        Random random = new Random(11);
        return Stream.of(
                Named.of("normal", random::nextGaussian),
                Named.of("of a narrow spread about a large mean", () -> 2.84 + 1e-15 * random.nextInt(50)),
                Named.of("Cauchy", () -> Math.tan(Math.PI * (random.nextDouble() - 0.5))),
                Named.of("few different", () -> random.nextInt(4)),
                Named.of("all the same", () -> -7.5),
                Named.of("zeros of both signs", () -> random.nextBoolean() ? 0.0 : -0.0),
                Named.of("of all magnitudes", () -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300)),
                Named.of("whose range overflows", () -> random.nextGaussian() * 1e308),
                Named.of("below the least normal number", () -> random.nextInt(1000) * Double.MIN_VALUE));
    }

    @ParameterizedTest
    @MethodSource("values")
    void ordersAsTheLibraryDoes(DoubleSupplier value) {
        DrawOrder order = new DrawOrder(SIZE);
        // Twice, since buffers are used again.
        for (int round = 0; round < 2; round++) {
            double[] values = new double[SIZE];
            Arrays.setAll(values, i -> Math.max(-Double.MAX_VALUE, Math.min(value.getAsDouble(), Double.MAX_VALUE)));
            Integer[] expected = new Integer[SIZE];
            Arrays.setAll(expected, i -> i);
            // The library sorts objects stably; zeros of both signs count as equal here.
            Arrays.sort(expected, (i, j) -> Double.compare(values[i] + 0.0, values[j] + 0.0));
            order.sort(values);
            assertArrayEquals(Arrays.stream(expected).mapToInt(i -> i).toArray(), order.order());
            for (int i = 0; i < SIZE; i++) {
                assertEquals(values[expected[i]] + 0.0, order.sorted()[i] + 0.0);
            }
        }
    }
}
