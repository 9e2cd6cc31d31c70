package org.asterism.benchmarks.samplers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints, as Markdown, what each sampler costs for an effective draw of the three posteriors of the tutorial. */
public final class SamplerTable {
    private static final int SEEDS = 5;

    private SamplerTable() {}

    /**
     * Measures all.
     *
     * @param arguments the folder of the data
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            throw new IllegalArgumentException(
                    "give the folder of cluster-sim-256.csv and apogee-binaries.fits, and, to measure some, part of their rows' names");
        }
        out.println("| posterior | sampler | worst, bulk | worst, tails too | hyper, bulk | hyper, tails too"
                + " | divergences | R-hat | wall, s |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        String part = arguments.length > 1 ? arguments[1] : "";
        for (TutorialPosterior target : TutorialPosterior.in(Path.of(arguments[0]))) {
            for (Contender contender :
                    Contender.of(target.posterior().parameters().dimension())) {
                if (!(target.title() + " " + contender.title()).contains(part)) {
                    continue;
                }
                List<Measurement> measured = new ArrayList<>();
                for (int seed = 1; seed <= SEEDS; seed++) {
                    measured.add(Measurement.of(target, contender, seed));
                }
                out.println(row(target, contender, measured));
            }
        }
    }

    private static String row(TutorialPosterior target, Contender contender, List<Measurement> measured) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3g | %.3g | %.3g | %.3g | %.0f | %.3f | %.2f |",
                target.title(),
                contender.title(),
                median(measured, m -> m.worst().bulk()),
                median(measured, m -> m.worst().both()),
                median(measured, m -> m.hyper().bulk()),
                median(measured, m -> m.hyper().both()),
                median(measured, Measurement::divergences),
                median(measured, Measurement::rhat),
                median(measured, Measurement::seconds));
    }

    private static double median(List<Measurement> measured, ToDoubleFunction<Measurement> number) {
        double[] values = measured.stream().mapToDouble(number).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
