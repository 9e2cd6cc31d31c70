package org.asterism.diagnostics.report;

import java.util.Map;
import java.util.TreeMap;

/** Options and their values, as the file of draws records them. */
final class Settings {
    /** The plug-in that something comes from: no setting, and told with the versions. */
    static final String PLUGIN = "plugin";

    private Settings() {}

    /** Writes those whose names in the file begin with {@code prefix}; nothing where there are none. */
    static void write(HtmlPage page, String title, Map<String, String> attributes, String prefix) {
        Map<String, String> own = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (name.startsWith(prefix) && !name.equals(prefix + PLUGIN)) {
                own.put(name.substring(prefix.length()), value);
            }
        });
        if (own.isEmpty()) {
            return;
        }
        page.element("h3", title).begin("ul", "class", "settings");
        own.forEach((name, value) ->
                page.begin("li").element("code", name + " = " + value).end());
        page.end();
    }
}
