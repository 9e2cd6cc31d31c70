package org.asterism.core.option;

/**
 * A typed key for one setting of a service: what {@code describe} prints, the command line and the configuration set,
 * and the service reads. Immutable.
 *
 * @param <T> the type of its value
 */
public sealed interface Option<T> permits RealOption, IntegerOption, FlagOption, ChoiceOption {
    /** The key, as the user writes it. */
    String name();

    /** The value when nothing is given. */
    T defaultValue();

    /** The unit of the value in the notation of the FITS standard; empty where it has none. */
    String unit();

    /** One line, without a full stop. */
    String description();

    /**
     * What values it takes, in words, as in {@code a number > 0}.
     */
    String domain();

    /**
     * Reads a value as the user wrote it.
     *
     * @throws IllegalArgumentException if the text is not a value in the domain
     */
    T parse(String text);

    /** The value as {@link #parse} reads it back, exactly. */
    String format(T value);
}
