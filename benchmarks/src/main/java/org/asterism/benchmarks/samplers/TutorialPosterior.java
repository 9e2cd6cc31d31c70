package org.asterism.benchmarks.samplers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowFilter;
import org.asterism.core.data.Table;
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
    /** All three, with the data in a folder. */
    static List<TutorialPosterior> in(Path folder) {
        return List.of(
                of("cluster", folder.resolve("cluster-sim-256.csv"), "csv", List.of()),
                of("binary", folder.resolve("apogee-binaries.fits"), "fits", List.of("APOGEE_ID=2M01282954+8522331")),
                of("binary-population", folder.resolve("apogee-binaries.fits"), "fits", List.of()));
    }

    private static TutorialPosterior of(String id, Path file, String format, List<String> select) {
        Model model = Catalogue.load(ServiceKind.MODEL, Plugins.none()).get(id);
        Table table = Catalogue.load(ServiceKind.READER, Plugins.none())
                .get(format)
                .read(file, "");
        for (String filter : select) {
            table = RowFilter.parse(filter).apply(table);
        }
        ModelRequest request = new ModelRequest(
                RoleMatcher.match(table, model.columns(), Map.of()), Options.defaults(model.options()));
        return new TutorialPosterior(id, 1000, 1000, model.posterior(request));
    }
}
