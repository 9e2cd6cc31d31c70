package org.asterism.core.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

/** The special functions against commons-math3, exact sums in many digits, and their identities in the tails. */
class SpecialFunctionsTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double EULER = 0.57721566490153286061;

    private static void assertRelative(double expected, double actual, double tolerance, String where) {
        assertEquals(expected, actual, tolerance * Math.abs(expected), where);
    }

    /** To 2e-14 of itself, and to 1e-14 near its zeros at 1 and 2: Stirling's series begins at ln Γ(12) = 17.5. */
    @Test
    void logGammaIsThatOfTheLibraryAndOfFactorials() {
        for (double x = 1e-8; x < 1e6; x *= 1.37) {
            double expected = Gamma.logGamma(x);
            assertEquals(expected, SpecialFunctions.logGamma(x), 2e-14 * Math.abs(expected) + 1e-14, "ln Γ(" + x + ")");
        }
        double factorial = 1;
        for (int n = 1; n < 20; n++) {
            assertEquals(
                    Math.log(factorial),
                    SpecialFunctions.logGamma(n),
                    1e-14 * Math.max(Math.log(factorial), 0.5),
                    "n " + n);
            factorial *= n;
        }
        assertRelative(0.5 * Math.log(Math.PI), SpecialFunctions.logGamma(0.5), 1e-14, "ln Γ(½)");
        assertRelative(-Math.log(1e-300), SpecialFunctions.logGamma(1e-300), 1e-15, "tiny");
        assertEquals(Double.POSITIVE_INFINITY, SpecialFunctions.logGamma(Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, SpecialFunctions.logGamma(0));
        assertTrue(Double.isNaN(SpecialFunctions.logGamma(-0.5)));
    }

    /** ψ(n) and ψ′(n) are sums of reciprocals; halves add ln 4 and π²/2; the duplication formula does the rest. */
    @Test
    void digammaAndTrigammaAreTheSumsTheyAreMadeOf() {
        double harmonic = 0;
        double squares = 0;
        for (int n = 1; n < 400; n++) {
            assertEquals(harmonic - EULER, SpecialFunctions.digamma(n), 1e-14 * Math.max(1, harmonic), "ψ " + n);
            assertEquals(Math.PI * Math.PI / 6 - squares, SpecialFunctions.trigamma(n), 2e-15, "ψ′ " + n);
            harmonic += 1.0 / n;
            squares += 1.0 / n / n;
        }
        for (double x = 0.01; x < 1e5; x *= 1.21) {
            double twice = 0.5 * (SpecialFunctions.digamma(x) + SpecialFunctions.digamma(x + 0.5)) + Math.log(2);
            assertEquals(
                    twice, SpecialFunctions.digamma(2 * x), 2e-14 * Math.max(1, Math.abs(twice) + 1 / x), "ψ " + x);
            double four = 0.25 * (SpecialFunctions.trigamma(x) + SpecialFunctions.trigamma(x + 0.5));
            assertRelative(four, SpecialFunctions.trigamma(2 * x), 1e-14, "ψ′ " + x);
            double slope = Differences.slope(SpecialFunctions::logGamma, x, x);
            double noise = 1e-12 * Math.abs(SpecialFunctions.logGamma(x)) / x;
            assertEquals(slope, SpecialFunctions.digamma(x), 1e-9 * Math.abs(slope) + noise + 1e-10 / x, "d ln Γ " + x);
        }
    }

    /** Against the power series of I₀ and I₁ in 60 digits: on both sides of the change to the asymptotic series. */
    @Test
    void besselFunctionsAreTheirSeries() {
        for (double x : new double[] {1e-8, 0.1, 1, 5, 13, 20, 39.9, 40.1, 60, 200}) {
            BigDecimal zero = besselSeries(x, 0);
            BigDecimal one = besselSeries(x, 1);
            double logZero =
                    Math.log(zero.movePointLeft(zero.precision() - zero.scale()).doubleValue())
                            + (zero.precision() - zero.scale()) * Math.log(10);
            assertEquals(logZero, SpecialFunctions.logBesselI0(x), 2e-15 * Math.max(1, x), "ln I0 " + x);
            assertRelative(
                    one.divide(zero, DIGITS).doubleValue(), SpecialFunctions.besselRatio(x), 4e-15, "ratio " + x);
            assertEquals(-SpecialFunctions.besselRatio(x), SpecialFunctions.besselRatio(-x));
        }
        assertEquals(0, SpecialFunctions.logBesselI0(0));
        // 1 − 1/(2x) − 1/(8x²) − 1/(8x³): what is left out is of order x⁻⁴.
        assertRelative(1 - 0.5e-4 - 1e-8 / 8 - 1e-12 / 8, SpecialFunctions.besselRatio(1e4), 1e-15, "ratio far out");
    }

    private static BigDecimal besselSeries(double x, int order) {
        BigDecimal half = new BigDecimal(x).divide(BigDecimal.valueOf(2), DIGITS);
        BigDecimal square = half.multiply(half, DIGITS);
        BigDecimal term = order == 0 ? BigDecimal.ONE : half;
        BigDecimal sum = term;
        for (int k = 1; k < 1000; k++) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) k * (k + order)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** The library's erfc is good to 1e-12 or so of itself where it is no smaller than 1e-300. */
    @Test
    void logCdfIsThatOfTheLibrary() {
        for (double x = -36; x < 9; x += 0.0917) {
            double expected =
                    x < 0 ? Math.log(0.5 * Erf.erfc(-x / Math.sqrt(2))) : Math.log1p(-0.5 * Erf.erfc(x / Math.sqrt(2)));
            assertRelative(expected, NormalTail.logCdf(x), 1e-11, "ln Φ(" + x + ")");
            double density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
            assertRelative(density / Math.exp(expected), NormalTail.hazard(x), 1e-10, "hazard " + x);
        }
    }

    /** ∫ φ in 60 digits by the series about zero, at the changes between the methods: 1e-14 of the logarithm. */
    @Test
    void logCdfIsThatOfManyDigits() {
        for (double x : new double[] {-8, -5, -3, -2.001, -2, -1.999, -1, -0.1, 0, 0.1, 1, 1.999, 2.001, 3, 5}) {
            BigDecimal big = new BigDecimal(x);
            BigDecimal term = big;
            BigDecimal sum = big;
            for (int k = 1; k < 400; k++) {
                term = term.multiply(big, DIGITS).multiply(big, DIGITS).divide(BigDecimal.valueOf(-2L * k), DIGITS);
                sum = sum.add(term.divide(BigDecimal.valueOf(2L * k + 1), DIGITS), DIGITS);
            }
            BigDecimal root =
                    new BigDecimal("6.28318530717958647692528676655900576839433879875021164194988918").sqrt(DIGITS);
            BigDecimal share = new BigDecimal("0.5").add(sum.divide(root, DIGITS));
            double expected =
                    x > 0 ? Math.log1p(-BigDecimal.ONE.subtract(share).doubleValue()) : Math.log(share.doubleValue());
            assertRelative(expected, NormalTail.logCdf(x), 1e-14, "ln Φ(" + x + ")");
        }
    }

    /** Far out (1 − Φ(x)) x/φ(x) = 1 − 1/x² + 3/x⁴ − 15/x⁶, the rest below 105/x⁸. */
    @Test
    void tailsHaveTheirAsymptoticForm() {
        for (double x : new double[] {100, 1e3, 1e5, 1e10}) {
            double u = 1 / (x * x);
            double form =
                    Math.log(1 - u * (1 - u * (3 - 15 * u))) - Math.log(x) - 0.5 * Math.log(2 * Math.PI) - 0.5 * x * x;
            assertRelative(form, NormalTail.logCdf(-x), 1e-15, "ln Φ " + x);
            assertRelative(x / (1 - u * (1 - u * (3 - 15 * u))), NormalTail.hazard(-x), 2e-14, "hazard " + x);
        }
        assertEquals(0, NormalTail.logCdf(39));
        assertEquals(0, NormalTail.hazard(39));
        assertEquals(Double.NEGATIVE_INFINITY, NormalTail.logCdf(Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(NormalTail.logCdf(Double.NaN)));
        assertTrue(NormalTail.logCdf(20) < 0);
    }

    /** Against the library's sine of the reduced phase, which is good to one ulp: four ulps of the value. */
    @Test
    void turnsAreExactAndSmooth() {
        for (int i = -4000; i <= 4000; i++) {
            double x = i / 1000.0 + 1e-5 * (i % 7);
            double reduced = x - Math.rint(x);
            double sine = sine(reduced);
            double cosine = sine(0.25 - Math.abs(reduced));
            assertEquals(sine, Functions.sinTurns(x), 4 * Math.ulp(sine), "sin of " + x + " turns");
            assertEquals(cosine, Functions.cosTurns(x), 4 * Math.ulp(cosine), "cos of " + x + " turns");
        }
        assertEquals(0, Functions.sinTurns(1e15));
        assertEquals(1, Functions.cosTurns(1e15));
        assertEquals(1, Functions.sinTurns(0.25));
        assertEquals(0, Functions.cosTurns(0.25), 0);
        assertEquals(-1, Functions.cosTurns(0.5));
    }

    /** sin 2πx for |x| ≤ ½ from an argument below π/4 or so, where the rounding of π does no harm. */
    private static double sine(double turns) {
        double size = Math.abs(turns);
        double folded = size > 0.25 ? 0.5 - size : size;
        double value = folded <= 0.125 ? Math.sin(2 * Math.PI * folded) : Math.cos(2 * Math.PI * (0.25 - folded));
        return Math.copySign(value, turns);
    }

    @Test
    void sigmoidsDoNotOverflow() {
        for (double x : new double[] {-800, -700, -30, -1, 0, 1, 30, 700, 800}) {
            assertEquals(1, Functions.sigmoid(x) + Functions.sigmoid(-x), Math.ulp(1.0));
            assertEquals(x, Functions.softplus(x) - Functions.softplus(-x), Math.ulp(Math.abs(x)) + 1e-16);
            // From 30 away from zero on eˣ or x is left, to 1e-13.
            double plain = Math.abs(x) < 30 ? Math.log(1 + Math.exp(x)) : x < 0 ? Math.exp(x) : x;
            assertRelative(plain, Functions.softplus(x), 1e-13, "softplus " + x);
        }
        assertRelative(Math.exp(-700), Functions.sigmoid(-700), 1e-15, "small");
        assertEquals(1000 + Math.log(2), Functions.logAddExp(1000, 1000), 1e-13 * 1000);
        assertEquals(Double.NEGATIVE_INFINITY, Functions.logAddExp(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
        assertEquals(3, Functions.logAddExp(3, Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Functions.logAddExp(3, Double.POSITIVE_INFINITY));
    }
}
