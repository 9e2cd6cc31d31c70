package org.asterism.diagnostics.figure.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.statistics.SummaryStatistics;
import org.asterism.diagnostics.summary.Summary;

/** Writes numbers with the digits that their spread allows. */
final class Estimates {
    private static final int MOST_DECIMALS = 12;
    private static final double HUGE = 1e9;

    private Estimates() {}

    /**
     * Such as {@code μ = 0.4983 ± 0.0010}: mean and standard deviation, as in the summary; without the name where that does
     * not fit into a width.
     */
    static MathText meanAndSd(Sample sample, double width, double size) {
        SummaryStatistics statistics = SummaryStatistics.of(sample.chains(), Summary.USUAL_HDI);
        int decimals = decimals(statistics.sd());
        String numbers = text(statistics.mean(), decimals) + " ± " + text(statistics.sd(), decimals);
        MathText named = sample.label().then(" = " + numbers);
        return named.width(size) <= width ? named : MathText.plain(numbers);
    }

    /** As many decimals as show two digits of a spread. */
    static int decimals(double spread) {
        if (!(spread > 0) || Double.isInfinite(spread)) {
            return 3;
        }
        return Math.max(0, Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(spread))));
    }

    static String text(double value, int decimals) {
        if (!Double.isFinite(value) || Math.abs(value) > HUGE) {
            return Double.toString(value);
        }
        return new BigDecimal(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '\u2212');
    }
}
