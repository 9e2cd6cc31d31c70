package org.asterism.core.graph.compile;

import java.math.BigDecimal;

/**
 * Elementary functions of vectors as polynomials, within 2 units in the last place of the exact values. They are our own because those
 * of the module give other last digits compiled than interpreted, and a run must not depend on when it was compiled.
 */
final class LaneFunctions {
    /** Added to a number of less than 2⁵¹ it leaves the nearest whole number in the low bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double WHOLE = 0x1p52;
    private static final int EXPONENT_BIAS = 1023;
    private static final int EXPONENT_SHIFT = 52;
    private static final BigDecimal LN_2 = new BigDecimal("0.69314718055994530941723212145817656807550013436");
    /** The first 32 bits of ln 2: its product with an exponent is exact. */
    private static final double LN_2_HIGH =
            Double.longBitsToDouble(Double.doubleToRawLongBits(LN_2.doubleValue()) & 0xFFFF_FFFF_FFE0_0000L);

    private static final double LN_2_LOW =
            LN_2.subtract(new BigDecimal(LN_2_HIGH)).doubleValue();
    /** Beyond these eˣ is infinite, or zero. */
    private static final double LARGEST = 710;

    private static final double SMALLEST = -746;
    private static final int EXP_DEGREE = 13;
    private static final int LOG_TERMS = 10;
    private static final double SCALE_OF_SUBNORMALS = 0x1p54;

    private final Lanes lanes;

    LaneFunctions(Lanes lanes) {
        this.lanes = lanes;
    }

    /** x → eˣ = 2ᵏ eʳ, |r| ≤ ½ ln 2; eʳ by its Taylor series to r¹³/13!, truncated below 1e-17. */
    void exp() {
        lanes.constant(LARGEST);
        lanes.minimum();
        lanes.constant(SMALLEST);
        lanes.maximum();
        int x = lanes.keep();
        lanes.push(x);
        lanes.multiply(1 / Math.log(2));
        round();
        int k = lanes.keep();
        lanes.push(k);
        lanes.constant(-LN_2_HIGH);
        lanes.push(x);
        lanes.multiplyAdd();
        int high = lanes.keep();
        lanes.push(k);
        lanes.constant(-LN_2_LOW);
        lanes.push(high);
        lanes.multiplyAdd();
        int r = lanes.keep();
        int square = square(r);
        double[] coefficients = new double[EXP_DEGREE - 1];
        double factorial = 1;
        for (int i = 0; i < coefficients.length; i++) {
            factorial *= i + 2;
            coefficients[i] = 1 / factorial;
        }
        polynomial(coefficients, r, square);
        lanes.push(square);
        lanes.push(r);
        lanes.multiplyAdd();
        lanes.add(1);
        // In two factors, so that results beyond the range of normal numbers come out right.
        lanes.push(k);
        lanes.multiply(0.5);
        round();
        int half = lanes.keep();
        lanes.push(half);
        powerOfTwo();
        lanes.multiply();
        lanes.push(k);
        lanes.push(half);
        lanes.subtract();
        powerOfTwo();
        lanes.multiply();
    }

    /** x → the nearest whole number, for x of less than 2⁵¹. */
    private void round() {
        lanes.add(ROUNDER);
        lanes.subtract(ROUNDER);
    }

    /** A whole number k above −1023 → 2ᵏ. */
    private void powerOfTwo() {
        lanes.add(ROUNDER + EXPONENT_BIAS);
        lanes.asBits();
        lanes.shift("LSHL", EXPONENT_SHIFT);
        lanes.asNumbers();
    }

    private int square(int x) {
        lanes.push(x);
        lanes.push(x);
        lanes.multiply();
        return lanes.keep();
    }

    /** Pushes Σ cₖ xᵏ, even and odd powers apart, which halves the chain of operations that wait for one another. */
    private void polynomial(double[] coefficients, int x, int square) {
        horner(coefficients, 1, square);
        lanes.push(x);
        horner(coefficients, 0, square);
        lanes.multiplyAdd();
    }

    /** Pushes the part of a polynomial with every second coefficient. */
    private void horner(double[] coefficients, int first, int square) {
        int last = coefficients.length - 1;
        int degree = (last - first) % 2 == 0 ? last : last - 1;
        lanes.constant(coefficients[degree]);
        for (int k = degree - 2; k >= first; k -= 2) {
            lanes.push(square);
            lanes.constant(coefficients[k]);
            lanes.multiplyAdd();
        }
    }

    /**
     * x → ln x = k ln 2 + ln m, m between √½ and √2. With f = m − 1, s = f/(2 + f) and R = 2s²/3 + 2s⁴/5 + …, ln m = 2
     * artanh s = f − s (f − R), of which f is exact; the series goes to s²⁰, truncated below 1e-17.
     */
    void log() {
        int x = lanes.keep();
        lanes.push(x);
        lanes.constant(Double.MIN_NORMAL);
        lanes.compare("LT");
        int tiny = lanes.keep();
        lanes.push(x);
        lanes.push(x);
        lanes.multiply(SCALE_OF_SUBNORMALS);
        lanes.push(tiny);
        lanes.blend();
        lanes.asBits();
        int bits = lanes.keep();
        lanes.push(bits);
        lanes.addLong(-Double.doubleToRawLongBits(Math.sqrt(0.5)));
        lanes.shift("ASHR", EXPONENT_SHIFT);
        int exponent = lanes.keep();
        lanes.push(bits);
        lanes.push(exponent);
        lanes.shift("LSHL", EXPONENT_SHIFT);
        lanes.subtractLongs();
        lanes.asNumbers();
        int m = lanes.keep();
        lanes.push(exponent);
        lanes.addLong(Double.doubleToRawLongBits(ROUNDER));
        lanes.asNumbers();
        lanes.subtract(ROUNDER);
        lanes.constant(0);
        lanes.constant(Math.getExponent(SCALE_OF_SUBNORMALS));
        lanes.push(tiny);
        lanes.blend();
        lanes.subtract();
        int k = lanes.keep();
        logOfMantissa(m, k);
        exceptions(x);
    }

    private void logOfMantissa(int m, int k) {
        lanes.push(m);
        lanes.subtract(1);
        int f = lanes.keep();
        lanes.push(f);
        lanes.push(m);
        lanes.add(1);
        lanes.divide();
        int s = lanes.keep();
        int z = square(s);
        int square = square(z);
        double[] coefficients = new double[LOG_TERMS];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 2.0 / (2 * i + 3);
        }
        lanes.push(k);
        lanes.constant(LN_2_HIGH);
        lanes.multiply();
        lanes.push(f);
        lanes.push(s);
        lanes.push(f);
        polynomial(coefficients, z, square);
        lanes.push(z);
        lanes.multiply();
        lanes.subtract();
        lanes.multiply();
        lanes.push(k);
        lanes.multiply(LN_2_LOW);
        lanes.subtract();
        lanes.subtract();
        lanes.add();
    }

    /** Infinity and NaN are their own logarithms; zero has −∞, and what is below has none. */
    private void exceptions(int x) {
        int usual = lanes.keep();
        lanes.push(x);
        lanes.push(usual);
        lanes.push(x);
        lanes.constant(Double.POSITIVE_INFINITY);
        lanes.compare("LT");
        lanes.blend();
        lanes.constant(Double.NEGATIVE_INFINITY);
        lanes.push(x);
        lanes.constant(0);
        lanes.compare("EQ");
        lanes.blend();
        lanes.constant(Double.NaN);
        lanes.push(x);
        lanes.constant(0);
        lanes.compare("LT");
        lanes.blend();
    }

    /** x → ln(1 + x) = ln u + (x − (u − 1))/u, u = 1 + x rounded: the second term is what the rounding lost. */
    void log1p() {
        int x = lanes.keep();
        lanes.push(x);
        lanes.add(1);
        int u = lanes.keep();
        lanes.push(u);
        log();
        int coarse = lanes.keep();
        lanes.push(coarse);
        lanes.push(coarse);
        lanes.push(x);
        lanes.push(u);
        lanes.subtract(1);
        lanes.subtract();
        lanes.push(u);
        lanes.divide();
        lanes.add();
        // Where ln u is infinite or NaN nothing was lost.
        lanes.push(coarse);
        lanes.absolute();
        lanes.constant(Double.POSITIVE_INFINITY);
        lanes.compare("LT");
        lanes.blend();
    }

    /** x → e^−|x|, which neither overflows nor loses digits; x is in a local variable. */
    void decay(int x) {
        lanes.push(x);
        lanes.absolute();
        lanes.negate();
        exp();
    }

    /** x → 1/(1 + e⁻ˣ). */
    void sigmoid() {
        int x = lanes.keep();
        decay(x);
        int e = lanes.keep();
        lanes.push(e);
        lanes.constant(1);
        lanes.constant(0);
        lanes.push(x);
        lanes.compare("LE");
        lanes.blend();
        lanes.push(e);
        lanes.add(1);
        lanes.divide();
    }

    /** x → ln(1 + eˣ). */
    void softplus() {
        int x = lanes.keep();
        lanes.push(x);
        lanes.constant(0);
        lanes.maximum();
        decay(x);
        log1p();
        lanes.add();
    }

    /** x, y → ln(eˣ + eʸ) = g + ln(1 + e^(l − g)), g the greater and l the less; g where the other adds nothing. */
    void logAddExp() {
        int y = lanes.keep();
        int x = lanes.keep();
        lanes.push(x);
        lanes.push(y);
        lanes.maximum();
        int greater = lanes.keep();
        lanes.push(x);
        lanes.push(y);
        lanes.minimum();
        lanes.push(greater);
        lanes.subtract();
        int difference = lanes.keep();
        lanes.push(greater);
        lanes.push(greater);
        lanes.push(difference);
        exp();
        log1p();
        lanes.add();
        // Two infinities have no difference, and compare with nothing.
        lanes.constant(SMALLEST);
        lanes.push(difference);
        lanes.compare("LT");
        lanes.blend();
    }

    /** x → −1, x or 1: x is a zero or NaN. */
    void sign() {
        int x = lanes.keep();
        lanes.push(x);
        lanes.constant(1);
        lanes.constant(0);
        lanes.push(x);
        lanes.compare("LT");
        lanes.blend();
        lanes.constant(-1);
        lanes.push(x);
        lanes.constant(0);
        lanes.compare("LT");
        lanes.blend();
    }

    /**
     * x → the parts of sine and cosine of 2πx. The phase is reduced in turns, which is exact, to d = x − q/4 within ±1/8, q
     * from −2 to 2; with s, c = sin, cos 2πd, sin 2πx = (1 − |q|) s + q (2 − |q|) c, and cos 2πx = (1 − |q|) c − q (2 − |q|) s.
     */
    Turn turn() {
        int x = lanes.keep();
        lanes.push(x);
        lanes.absolute();
        int size = lanes.keep();
        lanes.push(x);
        lanes.absolute();
        lanes.add(WHOLE);
        lanes.subtract(WHOLE);
        // From 2⁵² on all numbers are whole.
        lanes.push(size);
        lanes.constant(WHOLE);
        lanes.push(size);
        lanes.compare("LE");
        lanes.blend();
        int whole = lanes.keep();
        lanes.push(size);
        lanes.push(whole);
        lanes.subtract();
        int reduced = lanes.keep();
        lanes.push(reduced);
        lanes.multiply(4);
        round();
        int quarter = lanes.keep();
        lanes.push(reduced);
        lanes.push(quarter);
        lanes.multiply(0.25);
        lanes.subtract();
        lanes.multiply(2 * Math.PI);
        int angle = lanes.keep();
        int square = square(angle);
        int fourth = square(square);
        int sine = sine(angle, square, fourth);
        int cosine = cosine(square, fourth);
        lanes.constant(1);
        lanes.push(quarter);
        lanes.absolute();
        lanes.subtract();
        int even = lanes.keep();
        lanes.push(quarter);
        lanes.push(even);
        lanes.add(1);
        lanes.multiply();
        int odd = lanes.keep();
        return new Turn(sine, cosine, even, odd, half(x));
    }

    /** Which half of the turn it is: −1 below zero, else 1. */
    private int half(int x) {
        lanes.constant(1);
        lanes.constant(-1);
        lanes.push(x);
        lanes.constant(0);
        lanes.compare("LT");
        lanes.blend();
        return lanes.keep();
    }

    /** The local variables of the parts of a turn. */
    record Turn(int sine, int cosine, int even, int odd, int sign) {}

    /** Pushes sin 2πx. */
    void sinOf(Turn turn) {
        lanes.push(turn.odd());
        lanes.push(turn.cosine());
        lanes.push(turn.even());
        lanes.push(turn.sine());
        lanes.multiply();
        lanes.multiplyAdd();
        lanes.push(turn.sign());
        lanes.multiply();
    }

    /** Pushes cos 2πx. */
    void cosOf(Turn turn) {
        lanes.push(turn.even());
        lanes.push(turn.cosine());
        lanes.multiply();
        lanes.push(turn.odd());
        lanes.push(turn.sine());
        lanes.multiply();
        lanes.subtract();
    }

    /** sin θ for |θ| ≤ π/4: the Taylor series to θ¹⁷/17!, truncated below 1e-18. */
    private int sine(int angle, int square, int fourth) {
        polynomial(series(3, 17), square, fourth);
        lanes.push(square);
        lanes.multiply();
        lanes.push(angle);
        lanes.push(angle);
        lanes.multiplyAdd();
        return lanes.keep();
    }

    /** cos θ for |θ| ≤ π/4: the Taylor series to θ¹⁸/18!, truncated below 1e-18. */
    private int cosine(int square, int fourth) {
        polynomial(series(4, 18), square, fourth);
        lanes.push(fourth);
        lanes.constant(1);
        lanes.push(square);
        lanes.multiply(0.5);
        lanes.subtract();
        lanes.multiplyAdd();
        return lanes.keep();
    }

    /** ±1/n!, for every second n. */
    private static double[] series(int from, int to) {
        double[] coefficients = new double[(to - from) / 2 + 1];
        double factorial = 1;
        for (int n = 2; n <= to; n++) {
            factorial *= n;
            if (n >= from && (n - from) % 2 == 0) {
                coefficients[(n - from) / 2] = (n / 2 % 2 == 0 ? 1 : -1) / factorial;
            }
        }
        return coefficients;
    }
}
