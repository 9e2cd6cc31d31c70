package org.asterism.diagnostics.figure.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.asterism.diagnostics.figure.svg.MathText;

/**
 * A range of values with ticks, their labels, and what is measured. Where all values share many digits, or are very large
 * or small, the ticks show what is left of an offset and a power of ten, and the label names both.
 *
 * @param low the lower end
 * @param high the upper end
 * @param quantity what is measured
 * @param measure the offset, the power of ten and the unit; without letters where there is none of them
 * @param ticks where they are
 * @param tickLabels what they say, one each
 */
public record Axis(
        double low, double high, MathText quantity, MathText measure, List<Double> ticks, List<String> tickLabels) {
    private static final int MOST_DIGITS = 5;
    private static final int LARGEST_EXPONENT = 4;
    private static final int SMALLEST_EXPONENT = -3;

    public Axis {
        ticks = List.copyOf(ticks);
        tickLabels = List.copyOf(tickLabels);
    }

    /**
     * An axis of a range.
     *
     * @param range its ends; widened where they are equal
     * @param quantity what is measured
     * @param unit of the values; may be empty
     * @param most how many ticks there may be
     */
    public static Axis of(Range range, MathText quantity, String unit, int most) {
        Range wide = range.widened();
        double width = wide.high() - wide.low();
        double largest = Math.max(Math.abs(wide.low()), Math.abs(wide.high()));
        boolean offsets = Math.log10(largest / width) > MOST_DIGITS - 1;
        BigDecimal offset = offsets ? offset(wide.low(), width) : BigDecimal.ZERO;
        double low = BigDecimal.valueOf(wide.low()).subtract(offset).doubleValue();
        double high = BigDecimal.valueOf(wide.high()).subtract(offset).doubleValue();
        List<BigDecimal> values = Ticks.of(low, high, most).values();
        int exponent = (int) Math.floor(Math.log10(offsets ? width : largest));
        boolean scales = exponent > LARGEST_EXPONENT || exponent < SMALLEST_EXPONENT || decimals(values) > MOST_DIGITS;
        int power = scales ? exponent : 0;
        List<Double> places = new ArrayList<>();
        List<BigDecimal> shown = new ArrayList<>();
        for (BigDecimal tick : values) {
            places.add(tick.add(offset).doubleValue());
            shown.add(tick.scaleByPowerOfTen(-power));
        }
        return new Axis(wide.low(), wide.high(), quantity, measure(unit, offset, power), places, texts(shown));
    }

    /** What is measured, with offset, power and unit. */
    public MathText label() {
        return quantity.then(measure);
    }

    private static BigDecimal offset(double low, double width) {
        int digits = 1 - (int) Math.ceil(Math.log10(width));
        return BigDecimal.valueOf(low).setScale(digits, RoundingMode.FLOOR);
    }

    private static MathText measure(String unit, BigDecimal offset, int power) {
        MathText label = new MathText(List.of());
        if (offset.signum() != 0) {
            String sign = offset.signum() > 0 ? " \u2212 " : " + ";
            label = label.then(sign + offset.abs().stripTrailingZeros().toPlainString());
        }
        if (power != 0) {
            label = label.then(" [").thenPowerOfTen(power).then((unit.isEmpty() ? "" : " " + unit) + "]");
        } else if (!unit.isEmpty()) {
            label = label.then(" [" + unit + "]");
        }
        return label;
    }

    /** All with as many decimals as the one that needs most. */
    private static List<String> texts(List<BigDecimal> values) {
        int decimals = decimals(values);
        List<String> texts = new ArrayList<>();
        for (BigDecimal value : values) {
            texts.add(value.setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString()
                    .replace('-', '\u2212'));
        }
        return texts;
    }

    private static int decimals(List<BigDecimal> values) {
        int decimals = 0;
        for (BigDecimal value : values) {
            decimals = Math.max(decimals, value.stripTrailingZeros().scale());
        }
        return decimals;
    }
}
