package org.asterism.app.run;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asterism.app.figure.FigureOutput;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.diagnostics.calibration.CalibrationResult;
import org.asterism.diagnostics.calibration.CalibrationTable;
import org.asterism.diagnostics.calibration.QuantityRanks;
import org.asterism.diagnostics.figure.plot.CalibrationFigure;

/** Writes a calibration's ranks and figure, and tells the user what they say. */
public final class CalibrationReport {
    private final Terminal terminal;
    private final FigureOutput output;

    @Inject
    CalibrationReport(Terminal terminal, FigureOutput output) {
        this.terminal = terminal;
        this.output = output;
    }

    /**
     * Writes {@code ranks.csv} and {@code figures/ranks.svg}.
     *
     * @throws SamplingException if no simulation was finished; with the first reason
     * @throws CancelledException if the user ended it before
     */
    public void write(CalibrationResult result, Path directory) {
        if (result.trials() == 0 && result.failures().isEmpty()) {
            throw new CancelledException();
        }
        if (result.trials() == 0) {
            RuntimeException first = result.failures().get(0);
            throw new SamplingException(
                    Problem.of("every simulation failed, the first with: " + first.getMessage())
                            .cure(
                                    "see a simulated table with 'asterism simulate', and its density with 'asterism check'"),
                    first);
        }
        output.text(CalibrationTable.ranks(result), Optional.of(directory.resolve("ranks.csv")));
        output.text(
                CalibrationFigure.of(result).svg(),
                Optional.of(directory.resolve("figures").resolve("ranks.svg")));
    }

    /** Prints the table as the result, and the findings beside it. */
    public void print(CalibrationService.Calibrated calibrated, Path directory) {
        CalibrationResult result = calibrated.result();
        terminal.out().print(CalibrationTable.text(result));
        terminal.out().flush();
        for (Finding finding : result.findings()) {
            boolean isWarning = finding.verdict() == Finding.Verdict.WARNING;
            terminal.noteWrapped(
                    isWarning
                            ? "asterism: warning: " + finding.message() + ". " + finding.advice()
                            : "asterism: " + finding.message(),
                    2);
        }
        terminal.noteWrapped(
                calibrated.configuration().model().descriptor().id() + ": " + result.trials() + " of "
                        + result.settings().simulations() + " simulations, seed "
                        + result.settings().seed() + "; ranks in " + directory,
                2);
    }

    /** Prints all of it as JSON. */
    public void printJson(CalibrationService.Calibrated calibrated) {
        CalibrationResult result = calibrated.result();
        JsonText json = JsonText.json();
        json.text("model", calibrated.configuration().model().descriptor().id());
        json.object("model_options", calibrated.configuration().modelOptions().asText());
        json.text("sampler", result.settings().sampler().descriptor().id());
        json.object("sampler_options", result.settings().options().asText());
        json.number("seed", Long.toString(result.settings().seed()));
        json.number("simulations", Integer.toString(result.trials()));
        json.number("failed", Integer.toString(result.failures().size()));
        json.number("divergences", Integer.toString(result.divergences()));
        json.number("ranked_among", Integer.toString(result.settings().ranked()));
        json.number("false_alarm", Double.toString(result.settings().falseAlarm()));
        json.items(
                "quantities",
                result.quantities().stream().map(CalibrationReport::fields).toList());
        json.items(
                "findings",
                result.findings().stream().map(CalibrationReport::fields).toList());
        terminal.out().print(json);
        terminal.out().flush();
    }

    private static Map<String, Object> fields(QuantityRanks quantity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", quantity.name());
        fields.put("chance", quantity.uniformity().chance());
        fields.put("bias", quantity.uniformity().bias());
        fields.put("spread", quantity.uniformity().spread());
        fields.put("ess", quantity.effective());
        fields.put("verdict", CalibrationTable.word(quantity));
        return fields;
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
        fields.put("message", finding.message());
        fields.put("advice", finding.advice());
        return fields;
    }
}
