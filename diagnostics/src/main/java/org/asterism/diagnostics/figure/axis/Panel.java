package org.asterism.diagnostics.figure.axis;

import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.SvgCanvas;
import org.asterism.diagnostics.figure.svg.SvgPath;
import org.asterism.diagnostics.figure.svg.TextStyle;

/**
 * A rectangle of the page with two axes, in which data are drawn in their own units; nothing shows outside of it. One
 * thread.
 *
 * @param canvas the page
 * @param box where on the page
 * @param x the axis from left to right
 * @param y the axis from below upwards
 */
public record Panel(SvgCanvas canvas, Box box, Axis x, Axis y) {
    /** The size of the labels of axes. */
    public static final double LABEL = 8;

    /** The size of the labels of ticks. */
    public static final double TICK = 7;

    private static final double TICK_LENGTH = 2.5;
    private static final double FRAME = 0.6;
    private static final double BASELINE = 0.34;
    private static final double SPACE = 2;
    private static final double OVERHANG = 8;
    private static final double ROOM_BELOW = 29;
    private static final double LABEL_LINE = 9;
    private static final TextStyle TICK_STYLE = TextStyle.of(TICK);
    private static final TextStyle LABEL_STYLE = TextStyle.of(LABEL).middle();
    private static final Paint LINE = Paint.stroke(Palette.INK, FRAME);

    /** Where a value of x is on the page. */
    public double pageX(double value) {
        return box.left() + (value - x.low()) / (x.high() - x.low()) * box.width();
    }

    /** Where a value of y is on the page. */
    public double pageY(double value) {
        return box.bottom() - (value - y.low()) / (y.high() - y.low()) * box.height();
    }

    /** Draws the frame. */
    public void frame() {
        canvas.rectangle(box, LINE);
    }

    /** Draws ticks below the panel, and labels those whose label does not reach far beyond it. */
    public void bottomTicks(boolean labelled) {
        bottomTicks(labelled ? OVERHANG : Double.NEGATIVE_INFINITY);
    }

    /** Draws ticks below the panel, and labels those whose label ends at most so far beyond it. */
    public void bottomTicks(double overhang) {
        double down = box.bottom() + TICK_LENGTH;
        Box room = box.grown(overhang);
        for (int i = 0; i < x.ticks().size(); i++) {
            double at = pageX(x.ticks().get(i));
            canvas.line(at, box.bottom(), at, down, LINE);
            String text = x.tickLabels().get(i);
            double half = MathText.plain(text).width(TICK) / 2;
            if (at - half >= room.left() && at + half <= room.right()) {
                canvas.text(at, down + SPACE + 2 * BASELINE * TICK, text, TICK_STYLE.middle());
            }
        }
    }

    /** Draws ticks to the left of the panel. */
    public void leftTicks(boolean labelled) {
        double out = box.left() - TICK_LENGTH;
        for (int i = 0; i < y.ticks().size(); i++) {
            double at = pageY(y.ticks().get(i));
            canvas.line(box.left(), at, out, at, LINE);
            if (labelled) {
                canvas.text(out - SPACE, at + BASELINE * TICK, y.tickLabels().get(i), TICK_STYLE.end());
            }
        }
    }

    /** How much room ticks and label need below a panel of a width. */
    public static double roomBelow(Axis x, double width) {
        return ROOM_BELOW + (isBroken(x, width) ? LABEL_LINE : 0);
    }

    private static boolean isBroken(Axis axis, double length) {
        return axis.label().width(LABEL) > length + 2 * OVERHANG;
    }

    /** Writes what x measures below the panel and its ticks, in two lines where it is long. */
    public void bottomLabel() {
        double line = box.bottom() + TICK_LENGTH + TICK + 3 * SPACE + LABEL * 0.6;
        double room = box.width() + 2 * OVERHANG;
        if (isBroken(x, box.width())) {
            canvas.text(box.centreX(), line, x.quantity().fitted(room, LABEL), LABEL_STYLE);
            canvas.text(box.centreX(), line + LABEL_LINE, x.measure().fitted(room, LABEL), LABEL_STYLE);
        } else {
            canvas.text(box.centreX(), line, x.label(), LABEL_STYLE);
        }
    }

    /** Writes what y measures to the left of the panel, {@code away} from it, in two lines where it is long. */
    public void leftLabel(double away) {
        double line = box.left() - away;
        double room = box.height() + 2 * OVERHANG;
        if (isBroken(y, box.height())) {
            canvas.verticalText(line - LABEL_LINE, box.centreY(), y.quantity().fitted(room, LABEL), LABEL_STYLE);
            canvas.verticalText(line, box.centreY(), y.measure().fitted(room, LABEL), LABEL_STYLE);
        } else {
            canvas.verticalText(line, box.centreY(), y.label(), LABEL_STYLE);
        }
    }

    /** How far to the left of the panel the widest label of a tick begins. */
    public double leftTicksWidth() {
        return TICK_LENGTH
                + SPACE
                + y.tickLabels().stream()
                        .mapToDouble(text -> MathText.plain(text).width(TICK))
                        .max()
                        .orElse(0);
    }

    /** Writes a title above the panel. */
    public void title(MathText text) {
        title(text, SPACE + 1);
    }

    /** Writes a title above the other. */
    public void upperTitle(MathText text) {
        title(text, SPACE + 1 + LABEL_LINE);
    }

    private void title(MathText text, double above) {
        MathText fitted = text.fitted(box.width() + 3 * OVERHANG, LABEL);
        canvas.text(box.centreX(), box.top() - above, fitted, LABEL_STYLE);
    }

    /** Begins to draw data. */
    public void begin() {
        canvas.beginClip(box);
    }

    /** Ends drawing data. */
    public void end() {
        canvas.endClip();
    }

    /** A line through points; it has a gap where one is not finite. */
    public void line(double[] xs, double[] ys, Paint paint) {
        SvgPath path = new SvgPath();
        boolean down = false;
        for (int i = 0; i < xs.length; i++) {
            boolean finite = Double.isFinite(xs[i]) && Double.isFinite(ys[i]);
            if (finite && down) {
                path.line(pageX(xs[i]), clampedY(ys[i]));
            } else if (finite) {
                path.move(pageX(xs[i]), clampedY(ys[i]));
            }
            down = finite;
        }
        canvas.path(path, paint);
    }

    /** The area between two lines. */
    public void band(double[] xs, double[] lower, double[] upper, Paint paint) {
        SvgPath path = new SvgPath();
        for (int i = 0; i < xs.length; i++) {
            if (i == 0) {
                path.move(pageX(xs[i]), clampedY(upper[i]));
            } else {
                path.line(pageX(xs[i]), clampedY(upper[i]));
            }
        }
        for (int i = xs.length - 1; i >= 0; i--) {
            path.line(pageX(xs[i]), clampedY(lower[i]));
        }
        canvas.path(path.close(), paint);
    }

    /** A dot of a radius in points; nothing where a coordinate is not finite or outside. */
    public void dot(double px, double py, double radius, Paint paint) {
        if (px >= x.low() && px <= x.high() && py >= y.low() && py <= y.high()) {
            canvas.circle(pageX(px), pageY(py), radius, paint);
        }
    }

    /** A vertical line through the panel at a value of x within it. */
    public void verticalAt(double value, Paint paint) {
        if (value >= x.low() && value <= x.high()) {
            canvas.line(pageX(value), box.top(), pageX(value), box.bottom(), paint);
        }
    }

    /** A horizontal line through the panel at a value of y within it. */
    public void horizontalAt(double value, Paint paint) {
        if (value >= y.low() && value <= y.high()) {
            canvas.line(box.left(), pageY(value), box.right(), pageY(value), paint);
        }
    }

    /** Standard errors as bars. */
    public void errorBars(double[] xs, double[] ys, double[] errors, Paint paint) {
        SvgPath path = new SvgPath();
        for (int i = 0; i < xs.length; i++) {
            path.move(pageX(xs[i]), clampedY(ys[i] - errors[i])).line(pageX(xs[i]), clampedY(ys[i] + errors[i]));
        }
        canvas.path(path, paint);
    }

    /** Short upright lines above the lower border, one at each value of x. */
    public void rug(double[] xs, double length, Paint paint) {
        SvgPath path = new SvgPath();
        for (double value : xs) {
            path.move(pageX(value), box.bottom()).line(pageX(value), box.bottom() - length);
        }
        canvas.path(path, paint);
    }

    /** On the page, or just outside of the panel, where the clip hides it. */
    private double clampedY(double value) {
        double page = pageY(value);
        return Math.max(box.top() - box.height(), Math.min(box.bottom() + box.height(), page));
    }
}
