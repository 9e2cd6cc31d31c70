package org.asterism.core.data;

import java.util.List;

/**
 * A column that a model needs, by the part it plays there.
 *
 * @param name the role, as the user writes it in {@code --column role=NAME}; also tried as a column name
 * @param kind what it holds
 * @param unit the unit in which the model wants it; {@link Unit#NONE} for identifiers
 * @param aliases column names by which it is known in the archives, the most usual first; case does not matter
 * @param required whether the model cannot do without it
 * @param description one line, without a full stop
 */
public record ColumnRole(
        String name, Kind kind, Unit unit, List<String> aliases, boolean required, String description) {
    public ColumnRole {
        aliases = List.copyOf(aliases);
    }

    /** What a column holds in its role. */
    public enum Kind {
        /** Finite numbers. */
        REAL,
        /** Finite numbers above zero, such as standard errors. */
        POSITIVE,
        /** Identifiers; numbers are taken as text. */
        IDENTIFIER
    }

    /** A column of finite numbers that the model needs. */
    public static ColumnRole real(String name, String unit, String description, String... aliases) {
        return new ColumnRole(name, Kind.REAL, Unit.of(unit), List.of(aliases), true, description);
    }

    /** A column of finite numbers above zero that the model needs. */
    public static ColumnRole positive(String name, String unit, String description, String... aliases) {
        return new ColumnRole(name, Kind.POSITIVE, Unit.of(unit), List.of(aliases), true, description);
    }

    /** The same role, which the model can do without. */
    public ColumnRole optional() {
        return new ColumnRole(name, kind, unit, aliases, false, description);
    }

    /** The same role, which takes numbers in whatever unit they are. */
    public ColumnRole inAnyUnit() {
        return new ColumnRole(name, kind, Unit.ANY, aliases, required, description);
    }

    /** A column of identifiers, which the model may need. */
    public static ColumnRole identifier(String name, boolean required, String description, String... aliases) {
        return new ColumnRole(name, Kind.IDENTIFIER, Unit.NONE, List.of(aliases), required, description);
    }
}
