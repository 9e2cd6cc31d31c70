package org.asterism.app.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.plugin.Api;
import org.asterism.core.plugin.Plugin;

/** The plug-ins that a run used, and for what. */
public final class UsedPlugins {
    private final Map<Plugin, List<String>> services = new LinkedHashMap<>();

    /**
     * Adds a service that was used, if it is of a plug-in.
     *
     * @param title its kind and id, such as {@code model eight-schools}
     */
    public void add(String title, Object service) {
        Plugin.of(service)
                .ifPresent(plugin ->
                        services.computeIfAbsent(plugin, p -> new ArrayList<>()).add(title));
    }

    /** The plug-in of a kind of service in one line, with the digests of its jars; empty if that is the product's. */
    public Optional<String> ofService(String kind) {
        return services.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(title -> title.startsWith(kind + " ")))
                .findFirst()
                .map(entry -> entry.getKey().name() + " " + entry.getKey().version() + " "
                        + entry.getKey().digests());
    }

    /** What is recorded: for each jar of each plug-in its name, version, API number, digest and services, as text. */
    public List<Map<String, String>> records() {
        List<Map<String, String>> records = new ArrayList<>();
        services.forEach((plugin, titles) -> plugin.digests().forEach((jar, sha256) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("plugin", plugin.name());
            fields.put("place", plugin.place().toString());
            fields.put("version", plugin.version());
            fields.put("api", Integer.toString(Api.NUMBER));
            fields.put("services", String.join(", ", titles));
            fields.put("jar", jar);
            fields.put("sha256", sha256);
            records.add(fields);
        }));
        return records;
    }
}
