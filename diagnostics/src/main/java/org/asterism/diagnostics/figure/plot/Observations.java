package org.asterism.diagnostics.figure.plot;

import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.MathText;

/** Draws data with their error bars. */
final class Observations {
    private static final double RADIUS = 1.3;
    private static final double SMALL_RADIUS = 0.8;
    private static final int DENSE = 80;

    private Observations() {}

    /** What shows all data with their errors. */
    static Range range(double[] values, double[] errors) {
        double[] ends = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            ends[2 * i] = values[i] - errors[i];
            ends[2 * i + 1] = values[i] + errors[i];
        }
        return Range.of(ends);
    }

    static void draw(Panel panel, double[] places, double[] values, double[] errors) {
        boolean isDense = places.length > DENSE;
        panel.errorBars(places, values, errors, isDense ? Look.DENSE_ERROR : Look.ERROR);
        for (int i = 0; i < places.length; i++) {
            panel.dot(places[i], values[i], isDense ? SMALL_RADIUS : RADIUS, Look.DATA);
        }
    }

    /** Frame, ticks, labels, and what is written above: the star's name, and below it a remark. */
    static void finish(Panel panel, String star, String remark, boolean isFirstOfRow) {
        panel.frame();
        panel.title(MathText.plain(remark.isEmpty() ? star : remark));
        if (!remark.isEmpty() && !star.isEmpty()) {
            panel.upperTitle(MathText.plain(star));
        }
        panel.leftTicks(true);
        panel.bottomTicks(true);
        panel.bottomLabel();
        if (isFirstOfRow) {
            panel.leftLabel(26);
        }
    }
}
