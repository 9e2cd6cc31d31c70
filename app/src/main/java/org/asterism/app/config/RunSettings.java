package org.asterism.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user asked for, as text and unchecked.
 *
 * @param values single settings such as {@code model}, {@code data} and {@code draws}, by name
 * @param select row filters
 * @param columns role to column name
 * @param options option to value, of the model, the sampler and the diagnostics
 */
public record RunSettings(
        Map<String, String> values, List<String> select, Map<String, String> columns, Map<String, String> options) {
    /** Nothing asked. */
    public static RunSettings empty() {
        return new RunSettings(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** These settings, and those of {@code base} where these say nothing; filters given here replace the base's. */
    public RunSettings over(RunSettings base) {
        RunSettings merged = empty();
        merged.values.putAll(base.values);
        merged.values.putAll(values);
        merged.select.addAll(select.isEmpty() ? base.select : select);
        merged.columns.putAll(base.columns);
        merged.columns.putAll(columns);
        merged.options.putAll(base.options);
        merged.options.putAll(options);
        return merged;
    }
}
