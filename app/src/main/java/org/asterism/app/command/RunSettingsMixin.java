package org.asterism.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asterism.app.config.RunSettings;
import org.asterism.app.config.YamlSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say what to run, as text; they are checked with the configuration file. */
final class RunSettingsMixin {
    @Option(names = "--data", paramLabel = "FILE", description = "table: CSV, or FITS (plain or .gz)")
    private String data;

    @Mixin
    private InferenceMixin inference = new InferenceMixin();

    @Option(names = "--engine", paramLabel = "ID", description = "what runs the chains (default: local)")
    private String engine;

    @Option(names = "--chains", paramLabel = "N", description = "number of chains (default: 4)")
    private String chains;

    @Option(names = "--tune", paramLabel = "N", description = "tuning transitions a chain (default: 1000)")
    private String tune;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "draws a chain (default: 1000; with --until at most, default: 20000)")
    private String draws;

    @Option(
            names = "--until",
            paramLabel = "ess=N|rhat=X",
            description = "stop when every scalar variable has this; --draws is then the limit")
    private String until;

    @Option(names = "--threads", paramLabel = "N", description = "chains at once (default: one a processor)")
    private String threads;

    @Option(
            names = "-O",
            paramLabel = "OPTION=VALUE",
            description = "option of model, sampler or diagnostic; repeatable")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--log-likelihood",
            paramLabel = "auto|yes|no",
            description = "keep that of each observation (default: up to 10000)")
    private String logLikelihood;

    @Option(
            names = "--posterior-predictive",
            paramLabel = "auto|yes|no",
            description = "keep data predicted from each draw (default: up to 10000)")
    private String posteriorPredictive;

    @Option(names = "--config", paramLabel = "YAML", description = "settings from a file; flags come before it")
    private Path config;

    RunSettings settings(String model) {
        RunSettings flags = RunSettings.empty();
        InferenceMixin.put(flags.values(), "model", model);
        InferenceMixin.put(flags.values(), "data", data);
        InferenceMixin.put(flags.values(), "engine", engine);
        InferenceMixin.put(flags.values(), "chains", chains);
        InferenceMixin.put(flags.values(), "tune", tune);
        InferenceMixin.put(flags.values(), "draws", draws);
        InferenceMixin.put(flags.values(), "until", until);
        InferenceMixin.put(flags.values(), "threads", threads);
        InferenceMixin.put(flags.values(), "log_likelihood", logLikelihood);
        InferenceMixin.put(flags.values(), "posterior_predictive", posteriorPredictive);
        flags.options().putAll(options);
        inference.addTo(flags);
        return config == null ? flags : flags.over(YamlSettings.read(config));
    }
}
