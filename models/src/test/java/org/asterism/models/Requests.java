package org.asterism.models;

import java.util.List;
import java.util.Map;
import org.asterism.core.data.Column;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.error.Problems;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;

/** Makes posteriors for tests. */
public final class Requests {
    private Requests() {}

    /** A table in memory. */
    public static Table table(Column... columns) {
        return new Table(Provenance.made("test"), RowLabels.counting("row", 1, columns[0].size()), List.of(columns));
    }

    /** The posterior of a table with default options. */
    public static Posterior posterior(Model model, Table table) {
        return model.posterior(new ModelRequest(
                RoleMatcher.match(table, model.columns(), Map.of()), Options.defaults(model.options())));
    }

    /** The posterior of a table with some options set. */
    public static Posterior posterior(Model model, Table table, Map<String, String> given) {
        return model.posterior(
                new ModelRequest(RoleMatcher.match(table, model.columns(), Map.of()), options(model.options(), given)));
    }

    private static Options options(List<? extends Option<?>> declared, Map<String, String> given) {
        Problems problems = new Problems();
        Options options = Options.parse(declared, given, "test", problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        return options;
    }

    /** Simulated data. */
    public static Generative.Simulation simulate(Generative model, Map<String, String> given, long seed) {
        Options options = options(model.simulationOptions(), given);
        return model.simulate(options, RandomStream.of(seed, RandomStream.Purpose.SIMULATION, 0));
    }
}
