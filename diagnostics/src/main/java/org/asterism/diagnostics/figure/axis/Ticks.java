package org.asterism.diagnostics.figure.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along a range: multiples of 1, 2 or 5 times a power of ten, computed in decimal so that they are exact.
 *
 * @param values from the lowest, all within the range
 */
record Ticks(List<BigDecimal> values) {
    private static final int[] FACTORS = {1, 2, 5};

    Ticks {
        values = List.copyOf(values);
    }

    /**
     * Ticks of a range.
     *
     * @param low its lower end
     * @param high its upper end, above the lower
     * @param most how many there may be, at least two
     */
    static Ticks of(double low, double high, int most) {
        double smallest = (high - low) / most;
        int exponent = (int) Math.floor(Math.log10(smallest));
        while (true) {
            for (int factor : FACTORS) {
                BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
                Ticks ticks = multiples(low, high, step);
                if (ticks.values.size() <= most) {
                    return ticks;
                }
            }
            exponent++;
        }
    }

    private static Ticks multiples(double low, double high, BigDecimal step) {
        long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
        long last = (long) Math.floor(high / step.doubleValue() + 1e-9);
        List<BigDecimal> values = new ArrayList<>();
        for (long i = first; i <= last && values.size() < 100; i++) {
            values.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return new Ticks(values);
    }
}
