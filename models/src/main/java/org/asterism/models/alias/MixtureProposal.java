package org.asterism.models.alias;

import java.util.random.RandomGenerator;

/**
 * Proposals from a {@link Mixture} whose components are weighted anew by the population of periods. One thread; nothing is
 * allocated once made.
 */
final class MixtureProposal {
    private final Mixture mixture;
    private final double[] centres;
    private final double[] weight;
    private final double[] cumulative;
    private final double[] normaliser;
    private final Factor[] factors;
    private final double[] normal;
    private final double[] work;
    /** Degrees of freedom; half their sum with the coordinates is the exponent, which is a whole number. */
    private final int freedom;

    private final int exponent;

    MixtureProposal(Mixture mixture, double[] centres) {
        int size = mixture.size();
        this.mixture = mixture;
        this.centres = centres;
        this.weight = new double[size];
        this.cumulative = new double[size];
        this.normaliser = new double[size];
        this.factors = new Factor[size];
        this.normal = new double[mixture.parameters()];
        this.work = new double[mixture.parameters()];
        this.freedom = mixture.parameters() % 2 == 0 ? 4 : 5;
        this.exponent = (freedom + mixture.parameters()) / 2;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < size; k++) {
            factors[k] = mixture.factor(k);
            least = Math.min(least, factors[k].halfLogDeterminant());
        }
        for (int k = 0; k < size; k++) {
            normaliser[k] = Math.exp(least - factors[k].halfLogDeterminant());
        }
        weigh(new PeriodDensity(0));
    }

    /** Weighs the components by the mean of a density of ln P over each. */
    void weigh(PeriodDensity periods) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < weight.length; k++) {
            double mean = periods.logMean(mixture.centre(k, 0), factors[k].firstWidth());
            weight[k] = Math.log(mixture.share(k)) + mean;
            greatest = Math.max(greatest, weight[k]);
        }
        double sum = 0;
        for (int k = 0; k < weight.length; k++) {
            weight[k] = Math.exp(weight[k] - greatest);
            sum += weight[k];
            cumulative[k] = sum;
        }
    }

    /**
     * Draws.
     *
     * @param at ln P, shape and ln s. Overwritten
     * @return the component that it was drawn from
     */
    int draw(RandomGenerator random, double[] at) {
        double share = random.nextDouble() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int i = 0; i < normal.length; i++) {
            normal[i] = random.nextGaussian();
        }
        double squares = 0;
        for (int i = 0; i < freedom; i++) {
            double z = random.nextGaussian();
            squares += z * z;
        }
        factors[low].place(centres, low * normal.length, Math.sqrt(freedom / squares), normal, at);
        return low;
    }

    /**
     * The log density, up to a constant that is the same for all weighings with as large a sum of weights.
     *
     * @param at Not modified
     */
    double logDensity(double[] at) {
        double sum = 0;
        for (int k = 0; k < weight.length; k++) {
            double base = 1 / (1 + factors[k].squaredDistance(at, centres, k * normal.length, work) / freedom);
            double power = base;
            for (int i = 1; i < exponent; i++) {
                power *= base;
            }
            sum += weight[k] * normaliser[k] * power;
        }
        return Math.log(sum / cumulative[cumulative.length - 1]);
    }
}
