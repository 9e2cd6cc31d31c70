package org.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.asterism.diagnostics.statistics.SummaryStatistics;

/** Summarises draws that another program wrote: one line a draw, one column a chain. */
public final class DiagnoseDraws {
    private DiagnoseDraws() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        double[][] draws = new double[lines.get(0).split(",").length][lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            for (int chain = 0; chain < cells.length; chain++) {
                draws[chain][i] = Double.parseDouble(cells[chain]);
            }
        }
        SummaryStatistics summary = SummaryStatistics.of(draws, 0.94);
        System.out.printf(
                Locale.ROOT,
                "mean %.6f, sd %.6f, effective sample size %.1f, R-hat %.6f%n",
                summary.mean(),
                summary.sd(),
                summary.essBulk(),
                summary.rhat());
    }
}
