package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.estimate.Periodogram;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;

/** The periodogram of each star's velocities, with its highest peak and where the draws are. */
final class PeriodogramPlot implements Plot {
    private static final double SHORTEST = 1.5;
    private static final double LONGEST = 20;
    private static final int SAMPLES_A_PEAK = 10;
    private static final int MOST_FREQUENCIES = 200_000;
    private static final int COLUMNS = 250;
    private static final int REFINEMENT = 100;
    private static final int MOST_DRAWS = 300;
    private static final Paint PEAK = Paint.stroke(Palette.VERMILION, 0.9).dashed("3 2");
    private static final Paint LINE = Paint.stroke(Palette.BLUE, 0.7);
    private static final Paint DRAW = Paint.stroke(Palette.ORANGE, 0.8);

    @Override
    public String id() {
        return "periodogram";
    }

    @Override
    public String summary() {
        return "periodogram of the velocities, with its highest peak and the periods of the draws";
    }

    @Override
    public Figure draw(PlotRequest request) {
        StarGrid grid = StarGrid.of(request);
        Foot foot = new Foot(grid.shape(2).width())
                .line("power", LINE)
                .line("highest peak", PEAK)
                .line("periods of draws", DRAW)
                .note(grid.note());
        Sheet sheet = new Sheet(grid.shape(2), "Periodograms", foot);
        for (int i = 0; i < grid.shown().size(); i++) {
            panel(
                    sheet,
                    grid,
                    i,
                    Orbits.of(request, grid.shown().get(i)),
                    request.draws().schema());
        }
        return sheet.finish();
    }

    /** The highest of many frequencies close to one. */
    private static double refined(Periodogram periodogram, double frequency, double step) {
        double best = frequency;
        for (int i = -REFINEMENT; i <= REFINEMENT; i++) {
            double near = frequency + i * step / REFINEMENT;
            best = near > 0 && periodogram.power(near) > periodogram.power(best) ? near : best;
        }
        return best;
    }

    private static void panel(Sheet sheet, StarGrid grid, int cell, Orbits orbits, DrawSchema schema) {
        VelocitySeries star = grid.star(cell);
        Range periods = Range.of(orbits.period()).padded(0.02).and(new Range(SHORTEST, LONGEST));
        double low = 1 / periods.high();
        double high = 1 / Math.max(periods.low(), 0.1 * SHORTEST);
        int count =
                (int) Math.min(MOST_FREQUENCIES, Math.max(COLUMNS, SAMPLES_A_PEAK * (high - low) * star.baseline()));
        double[] powers = new double[count];
        Periodogram periodogram = new Periodogram(star.time(), star.velocity(), star.error());
        double step = (high - low) / (count - 1);
        int best = 0;
        for (int i = 0; i < count; i++) {
            powers[i] = periodogram.power(low + i * step);
            best = powers[i] > powers[best] || Double.isNaN(powers[best]) ? i : best;
        }
        double peak = refined(periodogram, low + best * step, step);
        String unit = VelocitySeries.timeUnit(schema);
        Panel panel = new Panel(
                sheet.canvas,
                StarGrid.inner(sheet.cell(cell), 2),
                Axis.of(new Range(low, high), MathText.plain("frequency"), unit.isEmpty() ? "" : "1/" + unit, 4),
                Axis.of(new Range(-0.07, 1.03), MathText.plain("power"), "", 4));
        Thinned thinned = Thinned.of(powers, COLUMNS);
        double[] frequencies =
                Arrays.stream(thinned.places()).map(place -> low + place * step).toArray();
        panel.begin();
        panel.verticalAt(peak, PEAK);
        panel.line(frequencies, thinned.values(), LINE);
        int every = Math.max(1, orbits.size() / MOST_DRAWS);
        panel.rug(
                IntStream.iterate(0, i -> i < orbits.size(), i -> i + every)
                        .mapToDouble(i -> 1 / orbits.period()[i])
                        .toArray(),
                6,
                DRAW);
        panel.end();
        String found = Estimates.text(1 / peak, Estimates.decimals(1e-3 / peak)) + (unit.isEmpty() ? "" : " " + unit);
        Observations.finish(panel, star.star(), "peak at " + found, grid.isFirstOfRow(cell));
    }
}
