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
 * @param label what is measured, with its unit
 * @param ticks where they are
 * @param tickLabels what they say, one each
 */
public record Axis(double low, double high, MathText label, List<Double> ticks, List<String> tickLabels) {
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
        int exponent = (int) Math.floor(Math.log10(offsets ? width : largest));
        boolean scales = exponent > LARGEST_EXPONENT || exponent < SMALLEST_EXPONENT;
        int power = scales ? exponent : 0;
        double low = BigDecimal.valueOf(wide.low()).subtract(offset).doubleValue();
        double high = BigDecimal.valueOf(wide.high()).subtract(offset).doubleValue();
        List<Double> places = new ArrayList<>();
        List<BigDecimal> shown = new ArrayList<>();
        for (BigDecimal tick : Ticks.of(low, high, most).values()) {
            places.add(tick.add(offset).doubleValue());
            shown.add(tick.scaleByPowerOfTen(-power));
        }
        return new Axis(wide.low(), wide.high(), label(quantity, unit, offset, power), places, texts(shown));
    }

    /** The same with other ticks. */
    public Axis withTicks(List<Double> places, List<String> texts) {
        return new Axis(low, high, label, places, texts);
    }

    private static BigDecimal offset(double low, double width) {
        int digits = 1 - (int) Math.ceil(Math.log10(width));
        return BigDecimal.valueOf(low).setScale(digits, RoundingMode.FLOOR);
    }

    private static MathText label(MathText quantity, String unit, BigDecimal offset, int power) {
        MathText label = quantity;
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
        int decimals = 0;
        for (BigDecimal value : values) {
            decimals = Math.max(decimals, value.stripTrailingZeros().scale());
        }
        List<String> texts = new ArrayList<>();
        for (BigDecimal value : values) {
            texts.add(value.setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
                    .toPlainString()
                    .replace('-', '\u2212'));
        }
        return texts;
    }
}
