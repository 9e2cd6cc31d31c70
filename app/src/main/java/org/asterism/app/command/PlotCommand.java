package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asterism.app.figure.FigureOutput;
import org.asterism.app.figure.TruthFile;
import org.asterism.app.run.RunDirectory;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.Draws;
import org.asterism.core.plugin.Catalogue;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.plot.Plot;
import org.asterism.diagnostics.figure.plot.PlotRequest;
import org.asterism.diagnostics.figure.plot.Plots;
import org.asterism.diagnostics.figure.raster.PdfConverter;
import org.asterism.diagnostics.figure.raster.PngConverter;
import org.asterism.diagnostics.summary.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a figure of a run. */
@Command(
        name = "plot",
        description = "Draw a figure of a run, for a paper of two columns.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class PlotCommand implements Callable<Integer> {
    private static final String FIGURES = "figures";

    private final Catalogue<DrawReader> readers;
    private final FigureOutput output;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "directory of a run, or its posterior.nc")
    private Path directory;

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            completionCandidates = PlotKinds.class,
            description = "one of: ${COMPLETION-CANDIDATES}")
    private String kind;

    @Option(names = "--var", split = ",", paramLabel = "NAME", description = "variables to show; ~NAME leaves one out")
    private List<String> variables = new ArrayList<>();

    @Option(names = "--coord", paramLabel = "DIM=0:5", description = "positions or a label along a dimension")
    private List<String> coordinates = new ArrayList<>();

    @Option(names = "--truth", paramLabel = "FILE", description = "JSON of true values, as 'simulate --truth' writes")
    private Path truth;

    @Option(names = "--format", paramLabel = "FORMAT", description = "svg, png or pdf (default: that of --out, or svg)")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: DIR/figures/KIND.FORMAT)")
    private Path out;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    PlotCommand(Catalogue<DrawReader> readers, FigureOutput output, Terminal terminal) {
        this.readers = readers;
        this.output = output;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Plot plot = Plots.get(kind);
        String chosen = FigureOutput.format(
                Optional.ofNullable(format), Optional.ofNullable(out), List.of("svg", "png", "pdf"));
        boolean isFile = directory.toString().endsWith(".nc");
        Path file = isFile ? directory : directory.resolve(RunDirectory.POSTERIOR);
        Path target = Optional.ofNullable(out)
                .orElseGet(() -> file.resolveSibling(FIGURES).resolve(kind + "." + chosen));
        try (Draws draws = readers.get("netcdf").open(file)) {
            Map<String, List<Double>> values = truth == null ? Map.of() : TruthFile.read(truth, draws.schema());
            PlotRequest request = new PlotRequest(draws, Selection.parse(variables, coordinates), values);
            write(plot.draw(request), chosen, target);
        }
        terminal.note(plot.summary() + ": " + target);
        return 0;
    }

    private void write(Figure figure, String chosen, Path target) {
        Optional<Path> file = Optional.of(target);
        switch (chosen) {
            case "png" -> output.bytes(PngConverter.FINE.convert(figure), "PNG", file);
            case "pdf" -> output.bytes(new PdfConverter().convert(figure), "PDF", file);
            default -> output.text(figure.svg(), file);
        }
    }
}
