package org.asterism.core.data;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A physical unit: a symbol, a dimension and a size in SI base units (angles in radians).
 *
 * <p>Read from the notations of the FITS standard 4.0 (Table 3 ff.), VOUnits 1.1, CDS and astropy: {@code mas}, {@code
 * km/s}, {@code km s-1}, {@code km.s**-1}, {@code m s^-1}, {@code mas yr-1}. Logarithms and powers of ten are not units
 * here. Sizes are those of IAU 2012 Resolution B2 (au), IAU 2015 Resolution B2 (pc) and B3 (solar mass and radius, with
 * CODATA 2018 G), and the Julian year of 365.25 d.
 *
 * <p>Angle is a dimension of its own, so a parallax is never taken for a distance.
 */
public final class Unit {
    /** No unit: a pure number. */
    public static final Unit NONE = new Unit("", Dimension.NONE, 1);

    /** Whatever unit a column has, even none that is known: for models that do not care. Only for {@link ColumnRole}s. */
    public static final Unit ANY = new Unit("any unit", Dimension.NONE, -1);

    private final String symbol;
    private final Dimension dimension;
    private final double size;

    Unit(String symbol, Dimension dimension, double size) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.size = size;
    }

    /**
     * A unit known to exist, for use in code.
     *
     * @throws IllegalArgumentException if the symbol is not a unit
     */
    public static Unit of(String symbol) {
        return parse(symbol).orElseThrow(() -> new IllegalArgumentException("'" + symbol + "' is not a unit"));
    }

    /** A unit as data give it, or empty if it cannot be understood. A blank text is {@link #NONE}. */
    public static Optional<Unit> parse(String text) {
        return UnitParser.parse(text.strip());
    }

    /** As it was written; empty for a pure number. */
    public String symbol() {
        return symbol;
    }

    /** How many {@code target} one of this unit is, or empty when they measure different things. */
    public OptionalDouble factorTo(Unit target) {
        if (!dimension.equals(target.dimension)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(size == target.size ? 1 : size / target.size);
    }

    Dimension dimension() {
        return dimension;
    }

    double size() {
        return size;
    }

    /** Whether both measure the same thing in the same size, however they are written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && dimension.equals(unit.dimension) && size == unit.size;
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + Double.hashCode(size);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
