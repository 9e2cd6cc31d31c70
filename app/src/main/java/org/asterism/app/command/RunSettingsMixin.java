package org.asterism.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.app.config.RunSettings;
import org.asterism.app.config.YamlSettings;
import picocli.CommandLine.Option;

/** The flags that say what to run, as text; they are checked with the configuration file. */
final class RunSettingsMixin {
    @Option(names = "--data", paramLabel = "FILE", description = "table: CSV, or FITS (plain or .gz)")
    private String data;

    @Option(
            names = {"--hdu", "--part"},
            paramLabel = "NAME|N",
            description = "which table in the file")
    private String part;

    @Option(names = "--select", paramLabel = "COL=VALUE", description = "rows to keep; also != < <= > >=; repeatable")
    private List<String> select = new ArrayList<>();

    @Option(names = "--column", paramLabel = "ROLE=NAME", description = "which column plays a role; repeatable")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--sampler", paramLabel = "ID", description = "sampler (default: nuts)")
    private String sampler;

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

    @Option(names = "--seed", paramLabel = "N", description = "decides all chance (default: a new one)")
    private String seed;

    @Option(names = "--threads", paramLabel = "N", description = "chains at once (default: one a processor)")
    private String threads;

    @Option(
            names = "-O",
            paramLabel = "OPTION=VALUE",
            description = "option of model, sampler or diagnostic; repeatable")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--marginal", description = "integrate out what each object has of its own: -O marginal=true")
    private boolean marginal;

    @Option(names = "--errors", paramLabel = "WORD", description = "quoted, jitter or student: -O errors=WORD")
    private String errors;

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
        put(flags, "model", model);
        put(flags, "data", data);
        put(flags, "part", part);
        put(flags, "sampler", sampler);
        put(flags, "engine", engine);
        put(flags, "chains", chains);
        put(flags, "tune", tune);
        put(flags, "draws", draws);
        put(flags, "until", until);
        put(flags, "seed", seed);
        put(flags, "threads", threads);
        put(flags, "log_likelihood", logLikelihood);
        put(flags, "posterior_predictive", posteriorPredictive);
        flags.select().addAll(select);
        flags.columns().putAll(columns);
        flags.options().putAll(options);
        if (marginal) {
            flags.options().put("marginal", "true");
        }
        if (errors != null) {
            flags.options().put("errors", errors);
        }
        return config == null ? flags : flags.over(YamlSettings.read(config));
    }

    private static void put(RunSettings settings, String name, String value) {
        if (value != null) {
            settings.values().put(name, value);
        }
    }
}
