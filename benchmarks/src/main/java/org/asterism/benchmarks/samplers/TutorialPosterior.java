package org.asterism.benchmarks.samplers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowFilter;
import org.asterism.core.data.Table;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.ServiceKind;

/**
 * One of the posteriors of the tutorial.
 *
 * @param title of the model
 * @param tune transitions that tune
 * @param draws transitions that are kept
 * @param posterior the density
 */
record TutorialPosterior(String title, int tune, int draws, Posterior posterior) {
    /** All three, with the data in a folder, each as it is declared and with what can be integrated out integrated out. */
    static List<TutorialPosterior> in(Path folder) {
        Path parallaxes = folder.resolve("cluster-sim-256.csv");
        Path velocities = folder.resolve("apogee-binaries.fits");
        List<TutorialPosterior> all = new ArrayList<>();
        for (boolean marginal : new boolean[] {false, true}) {
            all.add(of("cluster", marginal, parallaxes, "csv", List.of()));
            all.add(of("binary", marginal, velocities, "fits", List.of("APOGEE_ID=2M01282954+8522331")));
            all.add(of("binary-population", marginal, velocities, "fits", List.of()));
        }
        return all;
    }

    private static TutorialPosterior of(String id, boolean marginal, Path file, String format, List<String> select) {
        Model model = Catalogue.load(ServiceKind.MODEL, Plugins.none()).get(id);
        Table table =
                Catalogue.load(ServiceKind.READER, Plugins.none()).get(format).read(file, "");
        for (String filter : select) {
            table = RowFilter.parse(filter).apply(table);
        }
        Problems problems = new Problems();
        Options options =
                Options.parse(model.options(), Map.of("marginal", Boolean.toString(marginal)), "model " + id, problems);
        problems.throwIfAny(UsageException::new);
        ModelRequest request = new ModelRequest(RoleMatcher.match(table, model.columns(), Map.of()), options);
        return new TutorialPosterior(marginal ? id + " --marginal" : id, 1000, 1000, model.posterior(request));
    }
}
