package org.asterism.core.option;

import java.util.List;
import org.asterism.core.error.Suggestion;

/** A setting that is one of a few words. */
public record ChoiceOption(String name, String defaultValue, List<String> choices, String description)
        implements Option<String> {
    public ChoiceOption {
        choices = List.copyOf(choices);
        if (!choices.contains(defaultValue)) {
            throw new IllegalArgumentException(defaultValue + " is none of " + choices);
        }
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String domain() {
        return String.join(" or ", choices);
    }

    @Override
    public String parse(String text) {
        String word = text.strip();
        if (!choices.contains(word)) {
            throw new IllegalArgumentException(
                    "must be " + domain() + ", not '" + text + "'; " + Suggestion.cure(word, choices));
        }
        return word;
    }

    @Override
    public String format(String value) {
        return value;
    }
}
