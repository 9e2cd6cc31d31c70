package org.asterism.diagnostics.report;

import java.util.List;
import java.util.Optional;
import org.asterism.core.data.Provenance;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.option.Descriptor;

/**
 * What a report tells of a run that its draws do not hold.
 *
 * @param software that ran it, with its version
 * @param model that was fitted
 * @param sampler that drew
 * @param data that were read
 * @param graph of the model; empty where it tells none
 * @param chains in their order
 * @param warnings of what went wrong in sampling, as sentences
 * @param replay how to do the run again
 */
public record RunFacts(
        Descriptor software,
        Descriptor model,
        Descriptor sampler,
        DataFacts data,
        Optional<GraphicalModel> graph,
        List<ChainFacts> chains,
        List<String> warnings,
        Replay replay) {
    public RunFacts {
        chains = List.copyOf(chains);
        warnings = List.copyOf(warnings);
    }

    /**
     * What was read.
     *
     * @param provenance of the table
     * @param rows that were used
     * @param columns that were used
     */
    public record DataFacts(Provenance provenance, int rows, List<ColumnUse> columns) {
        public DataFacts {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column in its role.
     *
     * @param role it plays in the model
     * @param column its name in the file
     * @param unit it is in, in words
     */
    public record ColumnUse(String role, String column, String unit) {}

    /**
     * What a chain did.
     *
     * @param outcome {@code completed}, {@code cancelled} or {@code failed}
     * @param draws that were kept
     * @param tuned transitions that tuned
     * @param divergences after tuning
     * @param evaluations of the log density
     * @param seconds of wall time
     */
    public record ChainFacts(String outcome, int draws, int tuned, int divergences, long evaluations, double seconds) {}

    /**
     * How to do it again.
     *
     * @param created when the run was made, as ISO 8601
     * @param seed that decided all chance
     * @param java the version of the virtual machine
     * @param configuration the file that repeats the run
     * @param plugins the jars of plug-ins that were used; they must be there again
     */
    public record Replay(String created, String seed, String java, String configuration, List<PluginFacts> plugins) {
        public Replay {
            plugins = List.copyOf(plugins);
        }
    }

    /**
     * A jar of a plug-in that was used.
     *
     * @param jar its name, after that of its folder where it is one of several
     * @param version of the plug-in; empty where it states none
     * @param services that were used, by kind and id
     * @param sha256 its digest
     */
    public record PluginFacts(String jar, String version, String services, String sha256) {}
}
