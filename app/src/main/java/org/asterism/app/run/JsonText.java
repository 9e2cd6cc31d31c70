package org.asterism.app.run;

import java.util.LinkedHashMap;
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
        key(key).append(listed(values));
    }

    private static String listed(List<?> values) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < values.size(); i++) {
            list.append(i == 0 ? "" : ", ").append(quoted(String.valueOf(values.get(i))));
        }
        return list.append(']').toString();
    }

    /** An object whose texts are numbers where they look like one. */
    void object(String key, Map<String, String> fields) {
        key(key);
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, value(value)));
        fields(values);
    }

    /** Objects of texts, numbers and lists of texts, as they are. */
    void items(String key, List<? extends Map<String, ?>> items) {
        key(key).append('[');
        String between = "\n    ";
        for (Map<String, ?> item : items) {
            text.append(between);
            Map<String, String> values = new LinkedHashMap<>();
            item.forEach((name, value) -> values.put(name, typed(value)));
            fields(values);
            between = ",\n    ";
        }
        text.append(items.isEmpty() ? "]" : "\n  ]");
    }

    private StringBuilder key(String key) {
        text.append(between).append(json ? "  " + quoted(key) : key).append(": ");
        between = json ? ",\n" : "\n";
        return text;
    }

    /** Writes values that are JSON already. */
    private void fields(Map<String, String> values) {
        String separator = "{";
        for (Map.Entry<String, String> field : values.entrySet()) {
            text.append(separator).append(quoted(field.getKey())).append(": ").append(field.getValue());
            separator = ", ";
        }
        text.append(values.isEmpty() ? "{}" : "}");
    }

    private static String typed(Object value) {
        if (value instanceof List<?> list) {
            return listed(list);
        }
        return value instanceof Number number ? value(number.toString()) : quoted(value.toString());
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
