package org.asterism.core.option;

/** A setting that is a real number within bounds. */
public record RealOption(String name, Double defaultValue, Bounds bounds, String unit, String description)
        implements Option<Double> {
    /** A dimensionless number. */
    public static RealOption of(String name, double defaultValue, Bounds bounds, String description) {
        return new RealOption(name, defaultValue, bounds, "", description);
    }

    @Override
    public String domain() {
        return ("a number " + bounds.words(RealOption::plain)).strip();
    }

    @Override
    public Double parse(String text) {
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        if (!bounds.contains(value)) {
            throw new IllegalArgumentException("must be " + domain() + ", not " + text.strip());
        }
        return value;
    }

    @Override
    public String format(Double value) {
        return plain(value);
    }

    private static String plain(double value) {
        long whole = (long) value;
        boolean shortInteger = whole == value && Math.abs(whole) < 1_000_000_000L && !(whole == 0 && 1 / value < 0);
        return shortInteger ? Long.toString(whole) : Double.toString(value);
    }
}
