package org.asterism.core.graph.expression;

/**
 * The special functions of the distributions. Relative accuracy about 1e-14; near the zeros of ln Γ and ψ that is absolute.
 * Compiled models call them.
 */
public final class SpecialFunctions {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** From here the asymptotic series in 1/x, to x⁻¹⁵, are exact to rounding. */
    private static final double ASYMPTOTIC = 12;
    /** From here the asymptotic series of the Bessel functions is exact to rounding. */
    private static final double LARGE_ARGUMENT = 40;

    private SpecialFunctions() {}

    /** ln Γ(x) for x above zero: Stirling's series (Abramowitz and Stegun 1964, 6.1.41) after recurrence upwards. */
    public static double logGamma(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        double product = 1;
        double y = x;
        while (y < ASYMPTOTIC) {
            product *= y;
            y++;
        }
        double u = 1 / (y * y);
        double series = 1.0 / 12
                - u
                        * (1.0 / 360
                                - u
                                        * (1.0 / 1260
                                                - u
                                                        * (1.0 / 1680
                                                                - u
                                                                        * (1.0 / 1188
                                                                                - u
                                                                                        * (691.0 / 360360
                                                                                                - u * (1.0 / 156))))));
        return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series / y - Math.log(product);
    }

    /** ψ(x) for x above zero (Abramowitz and Stegun 1964, 6.3.18). */
    public static double digamma(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double below = 0;
        double y = x;
        while (y < ASYMPTOTIC) {
            below -= 1 / y;
            y++;
        }
        double u = 1 / (y * y);
        double series = u
                * (1.0 / 12
                        - u
                                * (1.0 / 120
                                        - u
                                                * (1.0 / 252
                                                        - u
                                                                * (1.0 / 240
                                                                        - u
                                                                                * (1.0 / 132
                                                                                        - u
                                                                                                * (691.0 / 32760
                                                                                                        - u
                                                                                                                * (1.0
                                                                                                                        / 12)))))));
        return Math.log(y) - 0.5 / y - series + below;
    }

    /** ψ′(x) for x above zero (Abramowitz and Stegun 1964, 6.4.12). */
    public static double trigamma(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double below = 0;
        double y = x;
        while (y < ASYMPTOTIC) {
            below += 1 / (y * y);
            y++;
        }
        double u = 1 / (y * y);
        double series = 1.0 / 6
                - u
                        * (1.0 / 30
                                - u
                                        * (1.0 / 42
                                                - u
                                                        * (1.0 / 30
                                                                - u
                                                                        * (5.0 / 66
                                                                                - u
                                                                                        * (691.0 / 2730
                                                                                                - u * (7.0 / 6))))));
        return 1 / y + 0.5 * u + series * u / y + below;
    }

    /** ln I₀(x). */
    public static double logBesselI0(double x) {
        double size = Math.abs(x);
        return size > LARGE_ARGUMENT
                ? size - 0.5 * Math.log(2 * Math.PI * size) + Math.log(asymptotic(size, 0))
                : Math.log(series(size, 0));
    }

    /** I₁(x)/I₀(x). */
    public static double besselRatio(double x) {
        double size = Math.abs(x);
        double ratio = size > LARGE_ARGUMENT
                ? asymptotic(size, 1) / asymptotic(size, 0)
                : 0.5 * size * series(size, 1) / series(size, 0);
        return Math.copySign(ratio, x);
    }

    /** (x/2)^−ν I_ν(x) = Σ (x²/4)ᵏ/(k! (k+ν)!), all terms above zero. */
    private static double series(double x, int order) {
        double u = 0.25 * x * x;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= u / (k * (double) (k + order));
            sum += term;
        }
        return sum;
    }

    /** √(2πx) e⁻ˣ I_ν(x) (Abramowitz and Stegun 1964, 9.7.1). */
    private static double asymptotic(double x, int order) {
        double mu = 4.0 * order * order;
        double term = 1;
        double sum = 1;
        for (int k = 1; Math.abs(term) > 1e-17 && k < 2 * LARGE_ARGUMENT; k++) {
            double odd = 2 * k - 1;
            term *= -(mu - odd * odd) / (k * 8 * x);
            sum += term;
        }
        return sum;
    }
}
