package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;

/**
 * The probability of each object to be a member, or whatever the model separates: all in order, and where they are among what
 * was measured.
 */
final class MembershipPlot implements Plot {
    private static final double HEIGHT = 150;
    private static final int MOST = 1500;
    private static final int DENSE = 150;
    private static final Paint INTERVAL = Paint.stroke("#9fb4c4", 0.6);
    private static final Paint EDGE = Paint.stroke(Palette.INK, 0.3);
    private static final int[] UNLIKELY = {0xec, 0xee, 0xf1};
    private static final int[] LIKELY = {0x00, 0x72, 0xb2};

    @Override
    public String id() {
        return "membership";
    }

    @Override
    public String summary() {
        return "probability of each object to be a member, or an outlier, in order and among the data";
    }

    @Override
    public Figure draw(PlotRequest request) {
        DrawSchema schema = request.draws().schema();
        Membership membership = Membership.of(request.draws());
        int every = (membership.size() + MOST - 1) / MOST;
        Optional<ObjectPlane> plane = ObjectPlane.of(schema, membership.objects());
        Optional<Measured> measured = ObjectPlane.measured(schema, membership.objects());
        boolean isWide = plane.isPresent() || measured.isPresent();
        double width = isWide ? Look.TWO_COLUMNS : Look.ONE_COLUMN;
        Foot foot = new Foot(width).dot("mean over the draws", Look.DATA).line("94 % of the draws", INTERVAL);
        if (isWide) {
            for (double p : new double[] {0, 0.5, 1}) {
                foot.dot("p = " + Estimates.text(p, p == 0.5 ? 1 : 0), EDGE.filled(colour(p)));
            }
        }
        foot.note(note(membership));
        if (every > 1) {
            foot.note("Every " + every + "th of " + membership.size() + " is shown.");
        }
        Sheet sheet = new Sheet(
                new Sheet.Shape(isWide ? 2 : 1, isWide ? 2 : 1, width, HEIGHT),
                "Probability of " + membership.of(),
                foot);
        inOrder(sheet, membership, every);
        if (plane.isPresent()) {
            amongData(sheet, membership, plane.get(), every);
        } else {
            measured.ifPresent(one -> overValue(sheet, membership, one, every));
        }
        return sheet.finish();
    }

    private static String note(Membership membership) {
        return String.format(
                Locale.ROOT,
                "Probability of %s: above one half for %d of %d; their expected number is %.1f.",
                membership.of(),
                membership.likely(),
                membership.size(),
                membership.expected());
    }

    private static Box inner(Box cell) {
        return new Box(cell.left() + 38, cell.top() + 6, cell.right() - 10, cell.bottom() - 28);
    }

    private static Axis probability() {
        return Axis.of(new Range(-0.04, 1.04), MathText.plain("probability"), "", 5);
    }

    private static void inOrder(Sheet sheet, Membership membership, int every) {
        int[] order = IntStream.range(0, membership.size())
                .boxed()
                .sorted(Comparator.comparingDouble(n -> membership.mean()[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        Panel panel = new Panel(
                sheet.canvas,
                inner(sheet.cell(0)),
                Axis.of(
                        new Range(0, membership.size() + 1.0).padded(0.02),
                        MathText.plain(membership.objects().name() + ", in order of probability"),
                        "",
                        6),
                probability());
        panel.begin();
        panel.horizontalAt(0.5, Look.GUIDE);
        for (int rank = 0; rank < order.length; rank += every) {
            int n = order[rank];
            double at = panel.pageX(rank + 1.0);
            sheet.canvas.line(
                    at,
                    panel.pageY(membership.lower()[n]),
                    at,
                    panel.pageY(membership.upper()[n]),
                    INTERVAL);
        }
        for (int rank = 0; rank < order.length; rank += every) {
            panel.dot(rank + 1.0, membership.mean()[order[rank]], radius(order.length), Look.DATA);
        }
        panel.end();
        finish(panel);
    }

    private static double radius(int count) {
        return count > DENSE ? 0.8 : 1.4;
    }

    private static void amongData(Sheet sheet, Membership membership, ObjectPlane plane, int every) {
        Panel panel = new Panel(
                sheet.canvas,
                inner(sheet.cell(1)),
                Axis.of(Range.of(plane.xs()).padded(0.05), MathText.plain(plane.x()), plane.xUnit(), 6),
                Axis.of(Range.of(plane.ys()).padded(0.05), MathText.plain(plane.y()), plane.yUnit(), 6));
        panel.begin();
        // The likely ones last, so that they are seen where all crowd.
        int[] order = IntStream.range(0, membership.size())
                .filter(n -> n % every == 0)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> membership.mean()[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int n : order) {
            panel.dot(
                    plane.xs()[n],
                    plane.ys()[n],
                    radius(membership.size()) + 0.5,
                    EDGE.filled(colour(membership.mean()[n])));
        }
        panel.end();
        finish(panel);
    }

    private static void overValue(Sheet sheet, Membership membership, Measured measured, int every) {
        double[] values = measured.value().values();
        Panel panel = new Panel(
                sheet.canvas,
                inner(sheet.cell(1)),
                Axis.of(Range.of(values).padded(0.05), MathText.plain(measured.name()), measured.unit(), 6),
                probability());
        panel.begin();
        panel.horizontalAt(0.5, Look.GUIDE);
        for (int n = 0; n < values.length; n += every) {
            panel.dot(
                    values[n],
                    membership.mean()[n],
                    radius(values.length) + 0.5,
                    EDGE.filled(colour(membership.mean()[n])));
        }
        panel.end();
        finish(panel);
    }

    private static void finish(Panel panel) {
        panel.frame();
        panel.leftTicks(true);
        panel.leftLabel(28);
        panel.bottomTicks(true);
        panel.bottomLabel();
    }

    /** From pale to blue; pale and dark differ in lightness, so that it is read in grey too. */
    static String colour(double probability) {
        int[] mixed = new int[3];
        Arrays.setAll(mixed, i ->
                (int) Math.round(UNLIKELY[i] + Math.max(0, Math.min(1, probability)) * (LIKELY[i] - UNLIKELY[i])));
        return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
    }
}
