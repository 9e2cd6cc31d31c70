package org.asterism.core.option;

/** A setting that is on or off. */
public record FlagOption(String name, Boolean defaultValue, String description) implements Option<Boolean> {
    @Override
    public String unit() {
        return "";
    }

    @Override
    public String domain() {
        return "true or false";
    }

    @Override
    public Boolean parse(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, not '" + text + "'");
        };
    }

    @Override
    public String format(Boolean value) {
        return value.toString();
    }
}
