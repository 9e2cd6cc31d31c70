package org.asterism.models.marginal.orbit;

import java.util.random.RandomGenerator;

/**
 * The normal equations A x = β of (a, b, v0 − offset), their solution by LDLᵀ, and A⁻¹, for velocities a c + b s + v0 with any
 * c and s. Since A − Λ⁻¹ is not negative, no pivot is below the prior's own: where rounding makes one smaller, the prior's
 * counts. One thread.
 */
public final class LinearSystem {
    private final double amplitudePrecision;
    private final double meanPrecision;
    private final double offset;
    private final double logPriorPrecision;
    private double weights;
    private double sumC;
    private double sumS;
    private double sumCc;
    private double sumCs;
    private double sumSs;
    private double sumY;
    private double sumYc;
    private double sumYs;
    private double pivot1;
    private double pivot2;
    private double pivot3;
    private double l21;
    private double l31;
    private double l32;
    private double x1;
    private double x2;
    private double x3;
    private double inverse11;
    private double inverse12;
    private double inverse13;
    private double inverse22;
    private double inverse23;
    private double inverse33;

    /**
     * A system without visits.
     *
     * @param priors of a, b and v0
     * @param offset what is taken off the velocities
     */
    public LinearSystem(LinearPriors priors, double offset) {
        this.amplitudePrecision = 1 / (priors.amplitude() * priors.amplitude());
        this.meanPrecision = 1 / (priors.mean() * priors.mean());
        this.offset = offset;
        this.logPriorPrecision = -2 * Math.log(priors.amplitude()) - Math.log(priors.mean());
    }

    /** Takes all visits away. */
    public void clear() {
        weights = 0;
        sumC = 0;
        sumS = 0;
        sumCc = 0;
        sumCs = 0;
        sumSs = 0;
        sumY = 0;
        sumYc = 0;
        sumYs = 0;
    }

    /**
     * Adds a visit; the solution is as it was until it is solved again.
     *
     * @param w its weight, the inverse variance
     * @param y its velocity less the offset
     * @param c what a is multiplied by there
     * @param s what b is multiplied by there
     */
    public void add(double w, double y, double c, double s) {
        double wc = w * c;
        double ws = w * s;
        weights += w;
        sumC += wc;
        sumS += ws;
        sumCc += wc * c;
        sumCs += wc * s;
        sumSs += ws * s;
        sumY += w * y;
        sumYc += wc * y;
        sumYs += ws * y;
    }

    /** Solves it for the visits that were added. */
    public void solve() {
        pivot1 = sumCc + amplitudePrecision;
        l21 = sumCs / pivot1;
        l31 = sumC / pivot1;
        pivot2 = Math.max(sumSs + amplitudePrecision - l21 * sumCs, amplitudePrecision);
        double below = sumS - l31 * sumCs;
        l32 = below / pivot2;
        pivot3 = Math.max(weights + meanPrecision - l31 * sumC - l32 * below, meanPrecision);
        double z2 = sumYs - l21 * sumYc;
        // The prior of v0 is centred at −offset where velocities are counted from the offset.
        double z3 = sumY - meanPrecision * offset - l31 * sumYc - l32 * z2;
        x3 = z3 / pivot3;
        x2 = z2 / pivot2 - l32 * x3;
        x1 = sumYc / pivot1 - l21 * x2 - l31 * x3;
        double k31 = l21 * l32 - l31;
        inverse33 = 1 / pivot3;
        inverse23 = -l32 * inverse33;
        inverse13 = k31 * inverse33;
        inverse22 = 1 / pivot2 - l32 * inverse23;
        inverse12 = -l21 / pivot2 + k31 * inverse23;
        inverse11 = 1 / pivot1 + l21 * l21 / pivot2 + k31 * inverse13;
    }

    /** −½ ln|A| − ½ ln|Λ|. */
    public double logDeterminants() {
        return logPriorPrecision - 0.5 * Math.log(pivot1 * pivot2 * pivot3);
    }

    /** xᵀΛ⁻¹x of the solution, with v0 itself. */
    public double priorSquares() {
        double v0 = x3 + offset;
        return amplitudePrecision * (x1 * x1 + x2 * x2) + meanPrecision * v0 * v0;
    }

    /** The solution of a. */
    public double a() {
        return x1;
    }

    /** The solution of b. */
    public double b() {
        return x2;
    }

    /** The solution of v0 less the offset. */
    public double meanOffset() {
        return x3;
    }

    /** The first element of A⁻¹(c, s, 1). */
    double acrossA(double c, double s) {
        return inverse11 * c + inverse12 * s + inverse13;
    }

    /** The second element of A⁻¹(c, s, 1). */
    double acrossB(double c, double s) {
        return inverse12 * c + inverse22 * s + inverse23;
    }

    /** The third element of A⁻¹(c, s, 1). */
    double acrossV0(double c, double s) {
        return inverse13 * c + inverse23 * s + inverse33;
    }

    /**
     * A draw of N(x, A⁻¹), through A = LDLᵀ: x + L⁻ᵀ D^(−½) z.
     *
     * @param to a, b and v0 less the offset. Overwritten
     */
    public void draw(RandomGenerator random, double[] to) {
        double e3 = random.nextGaussian() / Math.sqrt(pivot3);
        double e2 = random.nextGaussian() / Math.sqrt(pivot2) - l32 * e3;
        double e1 = random.nextGaussian() / Math.sqrt(pivot1) - l21 * e2 - l31 * e3;
        to[0] = x1 + e1;
        to[1] = x2 + e2;
        to[2] = x3 + e3;
    }
}
