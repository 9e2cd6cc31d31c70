package org.asterism.core.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Streams can be told apart, repeated and continued. */
class RandomStreamTest {
    @Test
    void continuesWhereItWasSaved() {
        RandomStream stream = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 2);
        for (int i = 0; i < 17; i++) {
            stream.nextGaussian();
        }
        RandomStream again = RandomStream.restore(stream.state());
        for (int i = 0; i < 100; i++) {
            assertEquals(stream.nextGaussian(), again.nextGaussian());
            assertEquals(stream.nextDouble(), again.nextDouble());
        }
        assertThrows(IllegalArgumentException.class, () -> RandomStream.restore(new byte[3]));
    }

    @Test
    void differsBySeedPurposeAndIndex() {
        long first = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0).nextLong();
        assertEquals(first, RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0).nextLong());
        assertNotEquals(
                first, RandomStream.of(2, RandomStream.Purpose.SAMPLING, 0).nextLong());
        assertNotEquals(
                first, RandomStream.of(1, RandomStream.Purpose.SAMPLING, 1).nextLong());
        assertNotEquals(
                first, RandomStream.of(1, RandomStream.Purpose.REPORT, 0).nextLong());
    }

    @Test
    void gaussiansHaveTheirMoments() {
        RandomStream stream = RandomStream.of(5, RandomStream.Purpose.START, 0);
        int count = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double x = stream.nextGaussian();
            sum += x;
            squares += x * x;
        }
        // Standard errors 1/√n and √(2/n); five of them.
        assertEquals(0, sum / count, 5 / Math.sqrt(count));
        assertEquals(1, squares / count, 5 * Math.sqrt(2.0 / count));
    }
}
