package org.asterism.models.marginal.orbit;

import java.util.List;
import org.asterism.models.marginal.StandardNormal;

/**
 * A box that holds all populations (mu, lnsigma) with a posterior density above e⁻⁴⁰ of the greatest: found on a grid over
 * the priors and wider by a step on every side. It tells which bins of a star never count: all aliases but one of most
 * stars.
 */
record PlausiblePopulations(double muLower, double muUpper, double sigmaLower, double sigmaUpper) {
    private static final int STEPS = 24;
    private static final double DEPTH = 40;

    /** What dropped bins add to a star's integral, relative to it, at the most. */
    static final double DROPPED = 1e-12;

    static PlausiblePopulations of(List<PeriodBins> stars, PopulationBounds bounds) {
        PopulationMarginal kernel = new PopulationMarginal(stars, bounds);
        double muStep = (bounds.muUpper() - bounds.muLower()) / STEPS;
        double sigmaStep = (bounds.sigmaUpper() - bounds.sigmaLower()) / STEPS;
        double[][] values = new double[STEPS + 1][STEPS + 1];
        double greatest = Double.NEGATIVE_INFINITY;
        double[] gradient = new double[2];
        for (int i = 0; i <= STEPS; i++) {
            for (int j = 0; j <= STEPS; j++) {
                double[] at = {bounds.muLower() + i * muStep, bounds.sigmaLower() + j * sigmaStep};
                values[i][j] = kernel.evaluate(at, gradient);
                greatest = Math.max(greatest, values[i][j]);
            }
        }
        int[] box = {STEPS, 0, STEPS, 0};
        for (int i = 0; i <= STEPS; i++) {
            for (int j = 0; j <= STEPS; j++) {
                if (values[i][j] > greatest - DEPTH) {
                    box = new int[] {Math.min(box[0], i), Math.max(box[1], i), Math.min(box[2], j), Math.max(box[3], j)
                    };
                }
            }
        }
        return new PlausiblePopulations(
                Math.max(bounds.muLower(), bounds.muLower() + (box[0] - 1) * muStep),
                Math.min(bounds.muUpper(), bounds.muLower() + (box[1] + 1) * muStep),
                Math.max(bounds.sigmaLower(), bounds.sigmaLower() + (box[2] - 1) * sigmaStep),
                Math.min(bounds.sigmaUpper(), bounds.sigmaLower() + (box[3] + 1) * sigmaStep));
    }

    /**
     * The bins of a star that count. The logarithm of one node's share over another's is linear in mu and in 1/sigma², so
     * that it is greatest at a corner of the box: what is less there than {@link #DROPPED} of the heaviest bin, divided by
     * the number of bins, is less everywhere.
     */
    PeriodBins prune(PeriodBins star) {
        int heaviest = 0;
        for (int b = 1; b < star.bins(); b++) {
            heaviest = star.massOfBin(b) > star.massOfBin(heaviest) ? b : heaviest;
        }
        double threshold = Math.log(DROPPED / star.bins());
        int[] kept = new int[star.bins()];
        int size = 0;
        for (int b = 0; b < star.bins(); b++) {
            if (b == heaviest || greatestLogShare(star, b, heaviest) > threshold) {
                kept[size++] = b;
            }
        }
        return star.keep(java.util.Arrays.copyOf(kept, size));
    }

    private double greatestLogShare(PeriodBins star, int bin, int heaviest) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double mu : new double[] {muLower, muUpper}) {
            for (double lnSigma : new double[] {sigmaLower, sigmaUpper}) {
                greatest = Math.max(greatest, log(star, bin, mu, lnSigma) - log(star, heaviest, mu, lnSigma));
            }
        }
        return greatest;
    }

    private static double log(PeriodBins star, int bin, double mu, double lnSigma) {
        LogSum sum = new LogSum();
        for (int k = 2 * bin; k < 2 * bin + 2; k++) {
            double z = (star.node(k) - mu) * Math.exp(-lnSigma);
            sum.add(Math.log(star.mass(k)) + StandardNormal.logDensity(z));
        }
        return sum.value();
    }
}
