package org.asterism.core.graph.expression;

/** Elementary functions that the library of the language lacks, without overflow. Compiled models call them. */
public final class Functions {
    private static final double SMALLEST_EXPONENT = -745;

    private Functions() {}

    /** 1/(1 + e⁻ˣ). */
    public static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    /** ln(1 + eˣ). */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** ln(eˣ + eʸ); −∞ only where both are. */
    public static double logAddExp(double x, double y) {
        double greater = Math.max(x, y);
        double difference = Math.min(x, y) - greater;
        return difference > SMALLEST_EXPONENT ? greater + Math.log1p(Math.exp(difference)) : greater;
    }

    /** The third argument if the first is less than the second, else the fourth. */
    public static double ifLess(double x, double y, double then, double otherwise) {
        return x < y ? then : otherwise;
    }

    /** sin 2πx: the phase is reduced in turns, which is exact, and by polynomials of 2 ulp. */
    public static double sinTurns(double x) {
        double reduced = x - Math.rint(x);
        double folded = Math.abs(reduced) > 0.25 ? Math.copySign(0.5, reduced) - reduced : reduced;
        return Math.abs(folded) <= 0.125
                ? sinOfEighth(folded)
                : Math.copySign(cosOfEighth(0.25 - Math.abs(folded)), folded);
    }

    /** cos 2πx: the phase is reduced in turns, which is exact, and by polynomials of 2 ulp. */
    public static double cosTurns(double x) {
        double reduced = Math.abs(x - Math.rint(x));
        double folded = reduced > 0.25 ? 0.5 - reduced : reduced;
        double value = folded <= 0.125 ? cosOfEighth(folded) : sinOfEighth(0.25 - folded);
        return reduced > 0.25 ? -value : value;
    }

    /** sin 2πx for |x| ≤ 1/8: the Taylor series in θ = 2πx to θ¹⁷/17!, truncated below 1e-19. */
    private static double sinOfEighth(double x) {
        double t = 2 * Math.PI * x;
        double u = t * t;
        double tail = -1.0 / 1307674368000.0 + u * (1.0 / 355687428096000.0);
        tail = 1.0 / 6227020800.0 + u * tail;
        tail = -1.0 / 39916800.0 + u * tail;
        tail = 1.0 / 362880.0 + u * tail;
        tail = -1.0 / 5040.0 + u * tail;
        tail = 1.0 / 120.0 + u * tail;
        tail = -1.0 / 6.0 + u * tail;
        return t + t * u * tail;
    }

    /** cos 2πx for |x| ≤ 1/8: the Taylor series in θ = 2πx to θ¹⁸/18!, truncated below 1e-20. */
    private static double cosOfEighth(double x) {
        double t = 2 * Math.PI * x;
        double u = t * t;
        double tail = 1.0 / 20922789888000.0 - u * (1.0 / 6402373705728000.0);
        tail = -1.0 / 87178291200.0 + u * tail;
        tail = 1.0 / 479001600.0 + u * tail;
        tail = -1.0 / 3628800.0 + u * tail;
        tail = 1.0 / 40320.0 + u * tail;
        tail = -1.0 / 720.0 + u * tail;
        tail = 1.0 / 24.0 + u * tail;
        return 1 - 0.5 * u + u * u * tail;
    }
}
