package org.asterism.core.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;

/** The values of a service's declared options. Immutable. */
public final class Options {
    private final List<Option<?>> declared;
    private final Map<String, Object> values;

    private Options(List<Option<?>> declared, Map<String, Object> values) {
        this.declared = List.copyOf(declared);
        this.values = values;
    }

    /**
     * Every declared option at its default.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static Options defaults(List<? extends Option<?>> declared) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Option<?> option : declared) {
            if (values.put(option.name(), option.defaultValue()) != null) {
                throw new IllegalArgumentException("option '" + option.name() + "' is declared twice");
            }
        }
        return new Options(List.copyOf(declared), values);
    }

    /**
     * Reads values as the user wrote them over the defaults.
     *
     * @param declared the options that there are
     * @param given name to text
     * @param owner whose options these are, for messages: {@code model cluster}
     * @param problems receives every unknown name and every bad value
     * @return the values; where a problem was found, the default stands
     */
    public static Options parse(
            List<? extends Option<?>> declared, Map<String, String> given, String owner, Problems problems) {
        Options options = defaults(declared);
        Map<String, Object> values = new LinkedHashMap<>(options.values);
        List<String> names = new ArrayList<>(values.keySet());
        for (Map.Entry<String, String> entry : given.entrySet()) {
            int index = names.indexOf(entry.getKey());
            if (index < 0) {
                problems.add(Problem.of(owner + " has no option '" + entry.getKey() + "'")
                        .cure(Suggestion.cure(entry.getKey(), names)));
                continue;
            }
            Option<?> option = declared.get(index);
            try {
                values.put(option.name(), option.parse(entry.getValue()));
            } catch (IllegalArgumentException e) {
                problems.add(Problem.of("option " + option.name() + " of " + owner + ": " + e.getMessage()));
            }
        }
        return new Options(options.declared, values);
    }

    /**
     * The value of an option.
     *
     * @throws IllegalArgumentException if it was not declared
     */
    @SuppressWarnings("unchecked") // a value enters only as its option's default or as what its parse returned
    public <T> T get(Option<T> option) {
        Object value = values.get(option.name());
        if (value == null) {
            throw new IllegalArgumentException("option '" + option.name() + "' was not declared");
        }
        return (T) value;
    }

    /** The same values but one. */
    public <T> Options with(Option<T> option, T value) {
        get(option);
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(option.name(), value);
        return new Options(declared, changed);
    }

    /** All values as text that {@link #parse} reads back exactly, in the order of declaration. */
    public Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        for (Option<?> option : declared) {
            text.put(option.name(), format(option));
        }
        return text;
    }

    private <T> String format(Option<T> option) {
        return option.format(get(option));
    }
}
