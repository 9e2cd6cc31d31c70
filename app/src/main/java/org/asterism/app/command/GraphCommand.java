package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asterism.app.figure.FigureOutput;
import org.asterism.app.run.PosteriorSource;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Graphical;
import org.asterism.core.model.GraphicalModel;
import org.asterism.diagnostics.figure.graph.DotGraph;
import org.asterism.diagnostics.figure.graph.GraphFigure;
import org.asterism.diagnostics.figure.raster.PngConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a model as a graph. */
@Command(
        name = "graph",
        description = "Draw a model as a graph; without --data, for data that it simulates.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class GraphCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("svg", "dot", "png");

    private final PosteriorSource source;
    private final FigureOutput output;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "see 'asterism list models'")
    private String model;

    @Mixin
    private RunSettingsMixin settings;

    @Option(names = "--format", paramLabel = "FORMAT", description = "svg, dot or png (default: that of --out, or svg)")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: standard output)")
    private Path out;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    GraphCommand(PosteriorSource source, FigureOutput output) {
        this.source = source;
        this.output = output;
    }

    @Override
    public Integer call() {
        Optional<Path> file = Optional.ofNullable(out);
        String chosen = FigureOutput.format(Optional.ofNullable(format), file, FORMATS);
        PosteriorSource.Source asked = source.source(settings.settings(model));
        String id = asked.model().descriptor().id();
        if (!(asked.posterior() instanceof Graphical graphical)) {
            throw new UsageException(Problem.of("the model " + id + " does not tell its graph")
                    .cure("ask its author: a posterior tells it by implementing " + Graphical.class.getName()));
        }
        try {
            write(graphical.graphicalModel(), chosen, file);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    Problem.of("the graph of the model " + id + " cannot be drawn: " + e.getMessage())
                            .cure("report it to the author of the model"),
                    e);
        }
        return 0;
    }

    private void write(GraphicalModel graph, String chosen, Optional<Path> file) {
        switch (chosen) {
            case "dot" -> output.text(DotGraph.of(graph), file);
            case "png" -> output.bytes(PngConverter.FINE.convert(GraphFigure.of(graph)), "PNG", file);
            default -> output.text(GraphFigure.of(graph).svg(), file);
        }
    }
}
