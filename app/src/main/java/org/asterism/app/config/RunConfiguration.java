package org.asterism.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.data.RowFilter;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Model;
import org.asterism.core.option.Options;
import org.asterism.core.run.Engine;
import org.asterism.core.sampler.DecidingSampler;
import org.asterism.core.sampler.Sampler;
import org.asterism.diagnostics.convergence.ConvergenceTarget;

/**
 * What to run, checked.
 *
 * @param model the recipe of the posterior
 * @param modelOptions its options
 * @param data the table's file
 * @param part which table in the file; empty for the first
 * @param select which rows
 * @param columns role to column, where the user named them
 * @param sampler the recipe of the chains
 * @param samplerOptions its options
 * @param engine what runs the chains
 * @param diagnosticOptions options by the id of the diagnostic
 * @param until what ends sampling before all draws are made; empty for nothing
 * @param run the options of {@link RunOptions}; the seed and the threads are decided
 */
public record RunConfiguration(
        Model model,
        Options modelOptions,
        Path data,
        String part,
        List<RowFilter> select,
        Map<String, String> columns,
        Sampler sampler,
        Options samplerOptions,
        Engine engine,
        Map<String, Options> diagnosticOptions,
        Optional<ConvergenceTarget> until,
        Options run) {
    /** One of the whole-number settings. */
    public int count(org.asterism.core.option.IntegerOption option) {
        return Math.toIntExact(run.get(option));
    }

    /** The same with what was left to the sampler decided by it. */
    public RunConfiguration decided(LogDensity density) {
        if (!(sampler instanceof DecidingSampler deciding)) {
            return this;
        }
        return new RunConfiguration(
                model,
                modelOptions,
                data,
                part,
                select,
                columns,
                sampler,
                deciding.decide(samplerOptions, density),
                engine,
                diagnosticOptions,
                until,
                run);
    }
}
