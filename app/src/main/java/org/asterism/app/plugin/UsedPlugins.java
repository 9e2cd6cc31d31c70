package org.asterism.app.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.plugin.Api;
import org.asterism.core.plugin.Plugin;
import org.asterism.diagnostics.report.RunFacts.PluginFacts;

/** The plug-ins that a run used, and for what. */
public final class UsedPlugins {
    private static final String PLUGIN = "plugin";
    private static final String VERSION = "version";
    private static final String SERVICES = "services";
    private static final String JAR = "jar";
    private static final String SHA256 = "sha256";

    /** The members of what is recorded of a jar that a report needs. */
    public static final List<String> MEMBERS = List.of(PLUGIN, VERSION, SERVICES, JAR, SHA256);

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

    /** What a report tells of each jar. */
    public List<PluginFacts> facts() {
        return records().stream().map(UsedPlugins::facts).toList();
    }

    /** What a report tells of a jar, from what was recorded. */
    public static PluginFacts facts(Map<String, String> jar) {
        boolean alone = jar.get(JAR).equals(jar.get(PLUGIN));
        return new PluginFacts(
                alone ? jar.get(JAR) : jar.get(PLUGIN) + "/" + jar.get(JAR),
                jar.get(VERSION),
                jar.get(SERVICES),
                jar.get(SHA256));
    }

    /** What is recorded: for each jar of each plug-in its name, version, API number, digest and services, as text. */
    public List<Map<String, String>> records() {
        List<Map<String, String>> records = new ArrayList<>();
        services.forEach((plugin, titles) -> plugin.digests().forEach((jar, sha256) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put(PLUGIN, plugin.name());
            fields.put("place", plugin.place().toString());
            fields.put(VERSION, plugin.version());
            fields.put("api", Integer.toString(Api.NUMBER));
            fields.put(SERVICES, String.join(", ", titles));
            fields.put(JAR, jar);
            fields.put(SHA256, sha256);
            records.add(fields);
        }));
        return records;
    }
}
