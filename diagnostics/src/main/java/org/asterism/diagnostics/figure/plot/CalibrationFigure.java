package org.asterism.diagnostics.figure.plot;

import java.util.Comparator;
import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.calibration.CalibrationResult;
import org.asterism.diagnostics.calibration.CalibrationTable;
import org.asterism.diagnostics.calibration.EcdfEnvelope;
import org.asterism.diagnostics.calibration.QuantityRanks;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;

/**
 * The distribution of the ranks of a calibration, less that of uniform ones, with the bands in which a curve of uniform ranks
 * stays as a whole (Säilynoja, Bürkner and Vehtari 2022, doi:10.1007/s11222-022-10090-6).
 */
public final class CalibrationFigure {
    private static final int MOST = 16;
    private static final int COLUMNS = 4;
    private static final double HEIGHT = 100;
    private static final double USUAL = 0.95;
    private static final Paint PASSES = Paint.stroke(Palette.BLUE, 1);
    private static final Paint FAILS = Paint.stroke(Palette.VERMILION, 1.2);
    private static final Paint INNER = Paint.fill("#d7dbe0");
    private static final Paint OUTER = Paint.fill("#eceef1");

    private final Bands bands;
    private final Sheet sheet;
    private final boolean isLabelled;

    private CalibrationFigure(Bands bands, Sheet sheet, boolean isLabelled) {
        this.bands = bands;
        this.sheet = sheet;
        this.isLabelled = isLabelled;
    }

    /** The usual band of each curve, and the wider one that decides. */
    private record Bands(EcdfEnvelope usual, EcdfEnvelope deciding) {
        double reach() {
            return Math.max(RankSteps.reach(usual), RankSteps.reach(deciding));
        }
    }

    /**
     * The figure: a panel a quantity; of many quantities those that stray most.
     *
     * @throws UsageException if no truth was ranked
     */
    public static Figure of(CalibrationResult result) {
        if (result.trials() == 0) {
            throw new UsageException(Problem.of("no simulation was finished, so that there are no ranks to draw")
                    .cure("run the calibration longer"));
        }
        List<QuantityRanks> shown = result.quantities().size() <= MOST
                ? result.quantities()
                : result.quantities().stream()
                        .sorted(Comparator.comparingDouble(
                                quantity -> quantity.uniformity().chance()))
                        .limit(MOST)
                        .toList();
        int draws = result.settings().ranked();
        Bands bands = new Bands(
                EcdfEnvelope.ofRanks(result.trials(), draws, USUAL),
                EcdfEnvelope.ofRanks(result.trials(), draws, result.levelOfEach()));
        List<RankSteps> steps = shown.stream()
                .map(quantity -> RankSteps.of(quantity.ranks(), draws))
                .toList();
        double reach = steps.stream().mapToDouble(RankSteps::reach).reduce(bands.reach(), Math::max);
        Sheet.Shape shape = Sheet.Shape.grid(shown.size(), COLUMNS, HEIGHT);
        Sheet sheet = new Sheet(shape, "Ranks of the truth among the draws", foot(result, shape.width()));
        for (int i = 0; i < shown.size(); i++) {
            CalibrationFigure figure = new CalibrationFigure(bands, sheet, i % shape.columns() == 0);
            figure.panel(sheet.cell(i), shown.get(i), steps.get(i), reach);
        }
        return sheet.finish();
    }

    private static Foot foot(CalibrationResult result, double width) {
        Foot foot = new Foot(width)
                .line("ranks of the truth, less uniform", PASSES)
                .area("95 % of uniform curves stay within", INNER)
                .area("those of all panels, in " + percent(1 - result.settings().falseAlarm()), OUTER);
        if (!result.passes()) {
            foot.line("leaves it", FAILS);
        }
        foot.note(
                "Above zero at the left and below at the right: the posterior is too narrow; the other way round: too wide."
                        + " All above: it lies too high; all below: too low. "
                        + result.trials() + " simulations, ranked among "
                        + result.settings().ranked() + " draws.");
        if (result.quantities().size() > MOST) {
            foot.note("the " + MOST + " of " + result.quantities().size() + " quantities that stray most");
        }
        return foot;
    }

    private static String percent(double share) {
        double percent = 100 * share;
        return (percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent)) + " %";
    }

    private void panel(Box cell, QuantityRanks quantity, RankSteps steps, double reach) {
        Box box = new Box(cell.left() + 36, cell.top() + 14, cell.right() - 8, cell.bottom() - 28);
        Panel panel = new Panel(
                sheet.canvas,
                box,
                Axis.of(new Range(0, 1), MathText.plain("rank / draws"), "", 4),
                Axis.of(new Range(-reach, reach).padded(0.06), MathText.plain("ECDF − uniform"), "", 4));
        panel.begin();
        band(panel, bands.deciding(), OUTER);
        band(panel, bands.usual(), INNER);
        panel.horizontalAt(0, Look.GUIDE);
        panel.line(steps.places(), steps.values(), quantity.uniformity().uniform() ? PASSES : FAILS);
        panel.end();
        panel.frame();
        panel.title(title(quantity, box.width()));
        panel.bottomTicks(true);
        panel.bottomLabel();
        panel.leftTicks(true);
        if (isLabelled) {
            panel.leftLabel(26);
        }
    }

    /** The name, and the verdict where it is bad and there is room; its colour tells that it is. */
    private static MathText title(QuantityRanks quantity, double width) {
        MathText name = MathText.ofName(quantity.name());
        MathText both = name.then(": " + CalibrationTable.word(quantity));
        return quantity.uniformity().uniform() || both.width(Panel.LABEL) > width + 2 * Panel.LABEL ? name : both;
    }

    private static void band(Panel panel, EcdfEnvelope envelope, Paint paint) {
        double[][] ends = RankSteps.ends(envelope);
        panel.band(ends[0], ends[1], ends[2], paint);
    }
}
