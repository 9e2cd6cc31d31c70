package org.asterism.core.option;

/** A setting that is a whole number within bounds. */
public record IntegerOption(String name, Long defaultValue, Bounds bounds, String unit, String description)
        implements Option<Long> {
    /** A count or index without a unit. */
    public static IntegerOption of(String name, long defaultValue, Bounds bounds, String description) {
        return new IntegerOption(name, defaultValue, bounds, "", description);
    }

    @Override
    public String domain() {
        return ("a whole number " + bounds.words(end -> Long.toString((long) end))).strip();
    }

    @Override
    public Long parse(String text) {
        long value;
        try {
            value = Long.parseLong(text.strip().replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
        if (!bounds.contains(value)) {
            throw new IllegalArgumentException("must be " + domain() + ", not " + value);
        }
        return value;
    }

    @Override
    public String format(Long value) {
        return value.toString();
    }
}
