package org.asterism.core.graph.distribution;

/** What values a parameter of a distribution may have. */
public enum Domain {
    /** Any finite number. */
    REAL("finite") {
        @Override
        public boolean contains(double value) {
            return Double.isFinite(value);
        }
    },
    /** Any number; infinite ones too. */
    EXTENDED("a number") {
        @Override
        public boolean contains(double value) {
            return !Double.isNaN(value);
        }
    },
    /** Finite and above zero. */
    POSITIVE("finite and above zero") {
        @Override
        public boolean contains(double value) {
            return value > 0 && value < Double.POSITIVE_INFINITY;
        }
    },
    /** Finite and not below zero. */
    NON_NEGATIVE("finite and not below zero") {
        @Override
        public boolean contains(double value) {
            return value >= 0 && value < Double.POSITIVE_INFINITY;
        }
    },
    /** From zero to one. */
    PROBABILITY("from 0 to 1") {
        @Override
        public boolean contains(double value) {
            return value >= 0 && value <= 1;
        }
    },
    /** A whole number from zero. */
    COUNT("a whole number from zero") {
        @Override
        public boolean contains(double value) {
            return value >= 0 && value == Math.rint(value) && value < Double.POSITIVE_INFINITY;
        }
    };

    private final String words;

    Domain(String words) {
        this.words = words;
    }

    /** Whether a value is allowed; never true of NaN. */
    public abstract boolean contains(double value);

    /** The domain in words, as in "must be …". */
    public String words() {
        return words;
    }
}
