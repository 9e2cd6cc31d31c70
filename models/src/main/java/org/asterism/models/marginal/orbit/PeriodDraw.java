package org.asterism.models.marginal.orbit;

import java.util.random.RandomGenerator;

/**
 * Draws ln P of one star from its conditional distribution given the population, ∝ L(lnP) N(lnP | mu, sigma): a bin by its
 * share, then by rejection within it. Proposals have the density under the chords of ln L; they are accepted with the
 * true L over the chord and with N over its greatest value in the bin, so that the draw is continuous and follows L
 * itself. One thread.
 */
final class PeriodDraw {
    /** Resolved cells are within 0.002 of their chords; this leaves a factor of five. */
    private static final double ABOVE_CHORD = 0.01;

    private static final int PATIENCE = 10_000;

    private final PeriodBins bins;
    private final StarIntegral integral;
    private final OrbitMarginal marginal;

    PeriodDraw(PeriodBins bins, OrbitMarginal marginal) {
        this.bins = bins;
        this.integral = new StarIntegral(bins);
        this.marginal = marginal;
    }

    /** A draw of ln P; the marginal likelihood is left evaluated there. */
    double draw(double mu, double lnSigma, RandomGenerator random) {
        integral.evaluate(mu, lnSigma);
        int bin = integral.bin(random.nextDouble());
        double inverse = Math.exp(-lnSigma);
        double nearest = Math.min(Math.max(mu, bins.lowest(bin)), bins.highest(bin));
        double ceiling = exponent(nearest, mu, inverse) + ABOVE_CHORD;
        double lnP = nearest;
        for (int trial = 0; trial < PATIENCE; trial++) {
            int cell = bins.cell(bin, random.nextDouble());
            lnP = bins.logPeriod(cell, random.nextDouble());
            double logRatio = marginal.evaluate(lnP) - bins.chord(cell, lnP) + exponent(lnP, mu, inverse) - ceiling;
            if (Math.log(random.nextDouble()) < logRatio) {
                return lnP;
            }
        }
        throw new IllegalStateException("no period accepted in " + PATIENCE + " trials near ln P = " + lnP + " for mu "
                + mu + ", lnsigma " + lnSigma);
    }

    private static double exponent(double lnP, double mu, double inverse) {
        double z = (lnP - mu) * inverse;
        return -0.5 * z * z;
    }
}
