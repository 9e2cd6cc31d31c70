package org.asterism.core.model;

/**
 * A variable with known values, such as observed data or the truth behind simulated ones.
 *
 * @param variable what they are values of
 * @param values one an element, in the variable's unit; owned by this record and not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // large data, handed over once and never compared
public record Quantity(Variable variable, double[] values) {
    public Quantity {
        if (values.length != variable.size()) {
            throw new IllegalArgumentException(
                    variable.name() + " has " + variable.size() + " elements, not " + values.length);
        }
    }

    /** A scalar with its value. */
    public static Quantity of(Variable variable, double value) {
        return new Quantity(variable, new double[] {value});
    }
}
