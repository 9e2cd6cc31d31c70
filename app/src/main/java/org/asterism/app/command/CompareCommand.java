package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.run.RunDirectory;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Quantity;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.random.RandomStream;
import org.asterism.diagnostics.comparison.ComparedModel;
import org.asterism.diagnostics.comparison.ComparisonTable;
import org.asterism.diagnostics.comparison.Criterion;
import org.asterism.diagnostics.comparison.DrawsFit;
import org.asterism.diagnostics.comparison.ModelComparison;
import org.asterism.diagnostics.comparison.PredictiveFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks models of the same data by how well they predict it. */
@Command(
        name = "compare",
        description = "Rank runs of different models on the same data by how well they predict it.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class CompareCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "csv");
    private static final List<String> CRITERIA = List.of("loo", "waic");

    private final Catalogue<DrawReader> readers;
    private final Terminal terminal;

    @Parameters(arity = "2..*", paramLabel = "DIR", description = "directories of runs, or their posterior.nc")
    private List<Path> runs = new ArrayList<>();

    @Option(names = "--criterion", paramLabel = "NAME", description = "loo (leave-one-out, the default) or waic")
    private String criterion = "loo";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or csv (default: text)")
    private String format = "text";

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    CompareCommand(Catalogue<DrawReader> readers, Terminal terminal) {
        this.readers = readers;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseOthers("format", format, FORMATS);
        refuseOthers("criterion", criterion, CRITERIA);
        Criterion chosen = Criterion.valueOf(criterion.toUpperCase(Locale.ROOT));
        Problems problems = new Problems();
        Map<String, PredictiveFit> fits = new LinkedHashMap<>();
        List<Quantity> data = new ArrayList<>();
        for (Path run : runs) {
            try (Draws draws = readers.get("netcdf").open(RunDirectory.draws(run))) {
                refuseOtherData(run, draws, data, problems);
                DrawsFit fit = DrawsFit.of(draws, chosen);
                if (fit instanceof DrawsFit.Known known) {
                    fits.put(name(run, fits), known.fit());
                } else {
                    problems.add(Problem.of(((DrawsFit.Unknown) fit).reason())
                            .at(run.toString())
                            .cure("compare runs that keep the log likelihood of each observation"));
                }
            }
        }
        problems.throwIfAny(DataException::new);
        List<ComparedModel> models = ModelComparison.of(fits, RandomStream.of(0, RandomStream.Purpose.REPORT, 0));
        terminal.out().print(format.equals("csv") ? ComparisonTable.csv(models) : ComparisonTable.text(models));
        terminal.out().flush();
        terminal.noteWrapped("asterism: " + ComparisonTable.sentence(models), 2);
        for (ComparedModel model : models) {
            if (model.fit().doubtful() > 0) {
                terminal.noteWrapped(
                        "asterism: warning: " + model.fit().doubtful() + " observations decide too much in "
                                + model.name() + " for its elpd to be trusted",
                        2);
            }
        }
        return 0;
    }

    private static void refuseOthers(String option, String value, List<String> known) {
        if (!known.contains(value)) {
            throw new UsageException(
                    Problem.of("there is no " + option + " '" + value + "'").cure(Suggestion.cure(value, known)));
        }
    }

    /** The name of the directory, or the whole path where another run has that. */
    private static String name(Path run, Map<String, PredictiveFit> fits) {
        Path last = run.toAbsolutePath().normalize().getFileName();
        String name = last == null ? run.toString() : last.toString();
        return fits.containsKey(name) || name.endsWith(".nc") ? run.toString() : name;
    }

    private static void refuseOtherData(Path run, Draws draws, List<Quantity> data, Problems problems) {
        List<Quantity> own = draws.schema().observed();
        if (data.isEmpty()) {
            data.addAll(own);
        }
        for (Quantity first : data) {
            for (Quantity other : own) {
                if (other.variable().name().equals(first.variable().name())
                        && !Arrays.equals(first.values(), other.values())) {
                    problems.add(Problem.of("its observed " + other.variable().name() + " is not that of the first run")
                            .at(run.toString())
                            .cure("compare only models of the same data"));
                }
            }
        }
    }
}
