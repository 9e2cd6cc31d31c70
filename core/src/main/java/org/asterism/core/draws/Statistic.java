package org.asterism.core.draws;

/**
 * A number that a sampler reports with each draw.
 *
 * @param name as ArviZ has it, such as {@code step_size}
 * @param kind how it is stored
 * @param description one line, without a full stop
 */
public record Statistic(String name, Kind kind, String description) {
    /** How a statistic is stored; in memory all are doubles. */
    public enum Kind {
        /** A real number. */
        REAL,
        /** A whole number below 2⁵³. */
        INTEGER,
        /** Zero or one. */
        FLAG
    }

    /** A real statistic. */
    public static Statistic real(String name, String description) {
        return new Statistic(name, Kind.REAL, description);
    }

    /** A whole-number statistic. */
    public static Statistic integer(String name, String description) {
        return new Statistic(name, Kind.INTEGER, description);
    }

    /** A yes-or-no statistic. */
    public static Statistic flag(String name, String description) {
        return new Statistic(name, Kind.FLAG, description);
    }
}
