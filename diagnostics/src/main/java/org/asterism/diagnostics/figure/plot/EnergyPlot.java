package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.estimate.DensityEstimate;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.statistics.Bfmi;
import org.asterism.diagnostics.statistics.Moments;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * The energies of the draws and their changes from draw to draw: where the changes are much the narrower, the chains move
 * slowly between energies (Betancourt 2016, arXiv:1604.00695).
 */
final class EnergyPlot implements Plot {
    private static final double HEIGHT = 140;
    private static final int NAMED = 8;

    @Override
    public String id() {
        return "energy";
    }

    @Override
    public String summary() {
        return "energies of the draws against their changes, and the BFMI of each chain";
    }

    @Override
    public Figure draw(PlotRequest request) {
        double[][] energies = energies(request.draws());
        double[] all = SplitChains.pooled(energies);
        double mean = Moments.mean(all);
        double[] centred = Arrays.stream(all).map(energy -> energy - mean).toArray();
        DensityEstimate marginal = DensityEstimate.of(centred);
        DensityEstimate changes = DensityEstimate.of(changes(energies));
        Foot foot = new Foot(Look.ONE_COLUMN)
                .line("energy less its mean", Look.CURVE)
                .line("change from draw to draw", Paint.stroke(Palette.VERMILION, 1));
        foot.note("BFMI by chain: " + fractions(energies));
        Sheet sheet = new Sheet(new Sheet.Shape(1, 1, Look.ONE_COLUMN, HEIGHT), "Energies", foot);
        Box cell = sheet.cell(0);
        Box box = new Box(cell.left() + 10, cell.top() + 6, cell.right() - 8, cell.bottom() - 28);
        Range range = Range.of(marginal.places()).and(Range.of(changes.places()));
        double peak = Math.max(marginal.peak(), changes.peak());
        Panel panel = new Panel(
                sheet.canvas,
                box,
                Axis.of(range.padded(0.03), MathText.plain("energy"), "", 6),
                Axis.of(new Range(0, peak > 0 ? 1.08 * peak : 1), MathText.plain(""), "", 3));
        panel.begin();
        density(panel, marginal, Palette.BLUE);
        density(panel, changes, Palette.VERMILION);
        panel.end();
        panel.frame();
        panel.bottomTicks(true);
        panel.bottomLabel();
        return sheet.finish();
    }

    private static double[][] energies(Draws draws) {
        int index = draws.statisticIndex("energy");
        if (index < 0 || draws.schema().draws() < 2) {
            throw new UsageException(
                    Problem.of(index < 0 ? "the sampler of this run reports no energies" : "a change needs two draws")
                            .cure("plot a run of a Hamiltonian sampler, such as nuts"));
        }
        return draws.statistic(index);
    }

    private static double[] changes(double[][] energies) {
        List<Double> changes = new ArrayList<>();
        for (double[] chain : energies) {
            for (int i = 1; i < chain.length; i++) {
                changes.add(chain[i] - chain[i - 1]);
            }
        }
        return changes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void density(Panel panel, DensityEstimate density, String colour) {
        if (density.step() > 0) {
            double[] zeros = new double[density.values().length];
            panel.band(
                    density.places(),
                    zeros,
                    density.values(),
                    Paint.fill(colour).opacity(0.2));
            panel.line(density.places(), density.values(), Paint.stroke(colour, 1));
        }
    }

    private static String fractions(double[][] energies) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < Math.min(NAMED, energies.length); c++) {
            texts.add(Estimates.text(Bfmi.of(energies[c]), 2));
        }
        return String.join(", ", texts) + (energies.length > NAMED ? ", …" : "");
    }
}
