package org.asterism.app.run;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes an object of texts, numbers and flat lists as JSON, or as YAML whose values are JSON: the part of the two on
 * which all their readers agree.
 */
final class JsonText {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final StringBuilder text = new StringBuilder();
    private final boolean json;
    private String between;
    private String betweenItems = "";

    private JsonText(boolean json) {
        this.json = json;
        this.between = json ? "{\n" : "";
    }

    static JsonText json() {
        return new JsonText(true);
    }

    static JsonText yaml() {
        return new JsonText(false);
    }

    void text(String key, String value) {
        key(key).append(quoted(value));
    }

    void number(String key, String value) {
        key(key).append(value(value));
    }

    void list(String key, List<String> values) {
        key(key).append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(quoted(values.get(i)));
        }
        text.append(']');
    }

    void object(String key, Map<String, String> fields) {
        key(key);
        fields(fields);
    }

    void begin(String key) {
        key(key).append('[');
        betweenItems = "\n    ";
    }

    void item(Map<String, String> fields) {
        text.append(betweenItems);
        fields(fields);
        betweenItems = ",\n    ";
    }

    /** An item whose values are texts, even where they look like numbers as versions do. */
    void textItem(Map<String, String> fields) {
        text.append(betweenItems);
        String separator = "{";
        for (Map.Entry<String, String> field : fields.entrySet()) {
            text.append(separator).append(quoted(field.getKey())).append(": ").append(quoted(field.getValue()));
            separator = ", ";
        }
        text.append("}");
        betweenItems = ",\n    ";
    }

    void end() {
        text.append("\n  ]");
    }

    private StringBuilder key(String key) {
        text.append(between).append(json ? "  " + quoted(key) : key).append(": ");
        between = json ? ",\n" : "\n";
        return text;
    }

    private void fields(Map<String, String> fields) {
        String separator = "{";
        for (Map.Entry<String, String> field : fields.entrySet()) {
            text.append(separator).append(quoted(field.getKey())).append(": ").append(value(field.getValue()));
            separator = ", ";
        }
        text.append(fields.isEmpty() ? "{}" : "}");
    }

    private static String value(String value) {
        if ("NaN".equals(value) || value.endsWith("Infinity")) {
            return "null";
        }
        return NUMBER.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text + (json ? "\n}\n" : "\n");
    }
}
