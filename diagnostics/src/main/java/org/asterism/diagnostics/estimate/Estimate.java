package org.asterism.diagnostics.estimate;

/** A number, or the reason why there is none. */
public sealed interface Estimate {
    /**
     * A number.
     *
     * @param value never NaN
     */
    record Known(double value) implements Estimate {
        public Known {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("an estimate that is not a number needs a reason");
            }
        }
    }

    /**
     * No number.
     *
     * @param reason as a clause: {@code there is only one chain, and R-hat compares at least two}
     */
    record Unknown(String reason) implements Estimate {}

    /** The number, or NaN for those who can deal with it. */
    default double orNaN() {
        return this instanceof Known known ? known.value() : Double.NaN;
    }
}
