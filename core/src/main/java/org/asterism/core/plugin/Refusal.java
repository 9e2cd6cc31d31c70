package org.asterism.core.plugin;

import java.nio.file.Path;
import java.util.Locale;
import org.asterism.core.error.Problem;

/**
 * A plug-in, or one of its services, that cannot be used.
 *
 * @param plugin the name of the plug-in: that of its jar or folder
 * @param place the jar or folder
 * @param kind the kind of the service, such as {@code model}; empty where the plug-in is refused as a whole
 * @param provider the class of the service; empty where the plug-in is refused as a whole
 * @param problem what is wrong, in which jar, and the cure
 */
public record Refusal(String plugin, Path place, String kind, String provider, Problem problem) {
    /** All of a plug-in is refused. */
    static Refusal ofAll(Place place, Problem problem) {
        return new Refusal(place.name(), place.path(), "", "", problem);
    }

    /** One service is refused. */
    static Refusal ofService(Plugin plugin, ServiceKind<?> kind, String provider, Problem problem) {
        return new Refusal(
                plugin.name(),
                plugin.place(),
                kind.name(),
                provider,
                problem.at(plugin.place().toString()));
    }

    /** Whether the plug-in is refused as a whole. */
    public boolean isOfAll() {
        return provider.isEmpty();
    }

    /** Whether the name of the plug-in or of the class has the words of an id. */
    boolean resembles(String id) {
        return !letters(id).isEmpty()
                && (letters(plugin).contains(letters(id)) || letters(provider).contains(letters(id)));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
