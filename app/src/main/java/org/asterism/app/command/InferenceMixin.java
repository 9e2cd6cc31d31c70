package org.asterism.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.app.config.RunSettings;
import picocli.CommandLine.Option;

/** The flags of one inference that a run and a calibration share: which part of a table, how it is modelled and sampled. */
final class InferenceMixin {
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

    @Option(names = "--marginal", description = "integrate out what each object has of its own: -O marginal=true")
    private boolean marginal;

    @Option(names = "--errors", paramLabel = "WORD", description = "quoted, jitter or student: -O errors=WORD")
    private String errors;

    @Option(names = "--seed", paramLabel = "N", description = "decides all chance (default: a new one)")
    private String seed;

    /** Adds what was given; the short forms of options come over {@code -O}. */
    void addTo(RunSettings settings) {
        put(settings.values(), "part", part);
        put(settings.values(), "sampler", sampler);
        put(settings.values(), "seed", seed);
        settings.select().addAll(select);
        settings.columns().putAll(columns);
        put(settings.options(), "marginal", marginal ? "true" : null);
        put(settings.options(), "errors", errors);
    }

    /** Puts a value that was given. */
    static void put(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
