package org.asterism.models.marginal.orbit;

/**
 * The marginal likelihood over even grids of frequencies, one for each octave, all moved by the same share of their steps. A
 * share that is uniform between 0 and 1 makes each point uniform over its step. The prior, flat in P, falls with 1/f²: the
 * steps of octave j are proportional to the square of its lowest frequency f_j, so that a point's weight over L,
 *
 * <pre>{@code
 *   π(f) Δ_j = (f_j/f)²   up to a constant of all points,
 * }</pre>
 *
 * is between a quarter and one. One thread; nothing is allocated once made.
 */
final class FrequencySegments {
    /** Points at the least: so many that the phases at the beginning of each segment cost next to nothing. */
    private static final int POINTS = 1 << 16;

    private final FrequencyScan scan;
    private final double[] lowest;
    private final double[] step;
    private final int[] first;
    private final double[][] logLikelihood;
    /** ln f and 1/f in the middle of the step of each point. */
    private final double[] logFrequency;

    private final double[] period;

    FrequencySegments(StarVelocities star, LinearPriors priors, PeriodBounds bounds) {
        double from = 1 / bounds.longest();
        double to = 1 / bounds.shortest();
        int octaves = Math.max(1, (int) Math.ceil(Math.log(to / from) / Math.log(2)));
        this.scan = new FrequencyScan(star, priors);
        this.lowest = new double[octaves];
        this.step = new double[octaves];
        this.first = new int[octaves + 1];
        this.logLikelihood = new double[octaves][];
        double ratio = Math.pow(to / from, 1.0 / octaves);
        double narrowest = firstStep(from, ratio, octaves);
        for (int j = 0; j < octaves; j++) {
            lowest[j] = from * Math.pow(ratio, j);
            double end = j == octaves - 1 ? to : from * Math.pow(ratio, j + 1);
            double wanted = narrowest * (lowest[j] / from) * (lowest[j] / from);
            int points = (int) Math.ceil((end - lowest[j]) / wanted);
            step[j] = (end - lowest[j]) / points;
            first[j + 1] = first[j] + points;
            logLikelihood[j] = new double[points];
        }
        this.logFrequency = new double[points()];
        this.period = new double[points()];
        tabulate();
    }

    private static double firstStep(double from, double ratio, int octaves) {
        double points = 0;
        for (int j = 0; j < octaves; j++) {
            points += from * (ratio - 1) * Math.pow(ratio, -j);
        }
        return points / POINTS;
    }

    private void tabulate() {
        for (int j = 0; j < step.length; j++) {
            for (int k = first[j]; k < first[j + 1]; k++) {
                double middle = lowest[j] + (k - first[j] + 0.5) * step[j];
                logFrequency[k] = Math.log(middle);
                period[k] = 1 / middle;
            }
        }
    }

    int points() {
        return first[step.length];
    }

    /**
     * Evaluates all grids.
     *
     * @param share of its step that every point is moved by from the lower end, 0 to 1
     * @param logPeriods ln P of each point. Overwritten
     * @param logWeights ln L plus the logarithm of the prior times the step, at most zero. Overwritten
     */
    void evaluate(double share, double[] logPeriods, double[] logWeights) {
        double coarsest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < step.length; j++) {
            coarsest = Math.max(coarsest, logPrior(j));
        }
        for (int j = 0; j < step.length; j++) {
            scan.evaluate(lowest[j] + share * step[j], step[j], logLikelihood[j]);
            double moved = (share - 0.5) * step[j];
            double ofStep = Math.log(step[j]) - coarsest;
            for (int k = first[j]; k < first[j + 1]; k++) {
                // ln(f + d) = ln f + x − x²/2 + x³/3 − …, x = d/f below 1e-4: the fourth term is below rounding.
                double x = moved * period[k];
                double lnF = logFrequency[k] + x * (1 - x * (0.5 - x * (1.0 / 3)));
                logPeriods[k] = -lnF;
                logWeights[k] = logLikelihood[j][k - first[j]] + ofStep - 2 * lnF;
            }
        }
    }

    /** The greatest logarithm of prior and step in a segment, which is at its lowest frequency. */
    private double logPrior(int j) {
        return Math.log(step[j]) - 2 * Math.log(lowest[j]);
    }
}
