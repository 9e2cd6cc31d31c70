package org.asterism.diagnostics.figure.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.MathText;

/** An axis of natural logarithms whose ticks tell the values themselves: 1, 2, 5, 10 … */
final class LogAxis {
    private static final int[][] STEPS = {{1, 2, 3, 5}, {1, 2, 5}, {1, 3}, {1}};
    private static final int LARGEST_EXPONENT = 4;

    private LogAxis() {}

    /**
     * An axis.
     *
     * @param logs the ends, as natural logarithms
     * @param quantity what is measured
     * @param unit of the values; may be empty
     * @param most how many ticks there may be, at least two
     */
    static Axis of(Range logs, MathText quantity, String unit, int most) {
        List<BigDecimal> values = values(logs, most);
        List<Double> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (BigDecimal value : values) {
            places.add(Math.log(value.doubleValue()));
            labels.add(label(value));
        }
        MathText measure = MathText.plain(unit.isEmpty() ? "" : " [" + unit + "]");
        return new Axis(logs.low(), logs.high(), quantity, measure, places, labels);
    }

    private static List<BigDecimal> values(Range logs, int most) {
        int first = (int) Math.floor(logs.low() / Math.log(10));
        int last = (int) Math.floor(logs.high() / Math.log(10));
        List<BigDecimal> values = List.of();
        for (int[] steps : STEPS) {
            values = within(logs, steps, first, last, 1);
            if (values.size() <= most && values.size() >= 2) {
                return values;
            }
        }
        if (values.size() < 2) {
            return between(logs, most);
        }
        int every = (values.size() + most - 1) / most;
        return within(logs, STEPS[STEPS.length - 1], first, last, every);
    }

    private static List<BigDecimal> within(Range logs, int[] steps, int first, int last, int every) {
        List<BigDecimal> values = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int step : steps) {
                BigDecimal value = BigDecimal.valueOf(step).scaleByPowerOfTen(exponent);
                double log = Math.log(value.doubleValue());
                if (log >= logs.low() && log <= logs.high() && Math.floorMod(exponent, every) == 0) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** Of a range that is too narrow for any of the steps: round numbers along it. */
    private static List<BigDecimal> between(Range logs, int most) {
        Axis linear = Axis.of(new Range(Math.exp(logs.low()), Math.exp(logs.high())), MathText.plain(""), "", most);
        return linear.ticks().stream()
                .filter(tick -> tick > 0)
                .map(tick -> BigDecimal.valueOf(tick).stripTrailingZeros())
                .toList();
    }

    private static String label(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return Math.abs(exponent) > LARGEST_EXPONENT ? value.unscaledValue() + "e" + exponent : value.toPlainString();
    }
}
