package org.asterism.models.alias;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.models.marginal.orbit.LinearSystem;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/**
 * The posterior density of one star over ln P, the shape of its orbit and, where errors may grow, ln s, with α, β and v0
 * integrated out; without the density of ln P, up to a constant. As in The Joker (Price-Whelan et al. 2017,
 * doi:10.3847/1538-4357/aa5e50) that is exact, since velocities are linear in them.
 *
 * <p>Student's t is a normal whose variance is divided by a number of its own for each visit: given those numbers, which
 * {@link #mix} draws, all stays exact. One thread; nothing is allocated once made.
 */
final class CollapsedOrbit {
    /** The degrees of freedom, and the number of weightings, of the density that stands for Student's in searches. */
    private static final double FREEDOM = 4;

    private static final int WEIGHTINGS = 4;

    private final StarSeries star;
    private final StarPrior prior;
    private final double offset;
    private final double[] variance;
    private final double[] velocity;
    private final double[] mixing;
    private final double[] weight;
    private final double[] c;
    private final double[] s;
    private final LinearSystem system;

    CollapsedOrbit(StarSeries star, StarPrior prior) {
        int size = star.size();
        this.star = star;
        this.prior = prior;
        this.variance = new double[size];
        this.velocity = new double[size];
        this.mixing = new double[size];
        this.weight = new double[size];
        this.c = new double[size];
        this.s = new double[size];
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            variance[i] = star.error()[i] * star.error()[i];
            weights += 1 / variance[i];
            sum += star.velocity()[i] / variance[i];
        }
        this.offset = sum / weights;
        for (int i = 0; i < size; i++) {
            // Less their mean: the sums of squares would lose the digits that the mean takes.
            velocity[i] = star.velocity()[i] - offset;
        }
        Arrays.fill(mixing, 1);
        this.system = new LinearSystem(prior.linear(), offset);
    }

    /**
     * The log density, with the visits' variances divided by the latest numbers of {@link #mix}; −∞ where it cannot be
     * computed.
     *
     * @param at ln P, the shape and ln s. Not modified
     */
    double logDensity(double[] at) {
        prior.shape().evaluate(at, star.time(), c, s);
        double added = 0;
        double ofScatter = 0;
        if (prior.errors() instanceof VelocityErrors.Jitter jitter) {
            double lnS = at[prior.parameters() - 1];
            added = Math.exp(2 * lnS);
            ofScatter = lnS - Math.log1p(added / (jitter.scale() * jitter.scale()));
        }
        double logWeights = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = mixing[i] / (variance[i] + added);
            logWeights += 0.5 * Math.log(weight[i]);
        }
        solve();
        double squares = system.priorSquares();
        for (int i = 0; i < weight.length; i++) {
            double residual = residual(i);
            squares += weight[i] * residual * residual;
        }
        double sum = logWeights
                + system.logDeterminants()
                - 0.5 * squares
                + ofScatter
                + prior.shape().logPrior(at);
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    /**
     * The same for searches: for Student's t the numbers are those that fit best, by repeated weighting, as if normal there
     * (Lange, Little and Taylor 1989, doi:10.1080/01621459.1989.10478852).
     */
    double searched(double[] at) {
        if (!(prior.errors() instanceof VelocityErrors.Student)) {
            return logDensity(at) + prior.logPeriodDensity(at[0]);
        }
        prior.shape().evaluate(at, star.time(), c, s);
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 1 / variance[i];
        }
        solve();
        for (int pass = 0; pass < WEIGHTINGS; pass++) {
            for (int i = 0; i < weight.length; i++) {
                double residual = residual(i);
                weight[i] = (FREEDOM + 1) / (FREEDOM * variance[i] + residual * residual);
            }
            solve();
        }
        double sum = system.logDeterminants()
                - 0.5 * system.priorSquares()
                + prior.shape().logPrior(at);
        for (int i = 0; i < weight.length; i++) {
            double residual = residual(i);
            sum -= 0.5 * (FREEDOM + 1) * Math.log1p(residual * residual / (FREEDOM * variance[i]));
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum + prior.logPeriodDensity(at[0]);
    }

    private void solve() {
        system.clear();
        for (int i = 0; i < weight.length; i++) {
            system.add(weight[i], velocity[i], c[i], s[i]);
        }
        system.solve();
    }

    private double residual(int i) {
        return velocity[i] - (system.a() * c[i] + system.b() * s[i] + system.meanOffset());
    }

    /**
     * Draws α, β and v0 given all else, where the density was last computed.
     *
     * @param linear Overwritten
     */
    void drawLinear(RandomGenerator random, double[] linear) {
        system.draw(random, linear);
        linear[2] += offset;
    }

    /**
     * Draws the numbers that the variances are divided by given a whole orbit: Gamma((ν + 1)/2, rate (ν + r²/σ²)/2).
     *
     * @param at ln P and the shape. Not modified
     * @param linear α, β and v0. Not modified
     * @param freedom ν
     */
    void mix(double[] at, double[] linear, double freedom, RandomGenerator random) {
        prior.shape().evaluate(at, star.time(), c, s);
        for (int i = 0; i < mixing.length; i++) {
            double residual = velocity[i] + offset - (linear[0] * c[i] + linear[1] * s[i] + linear[2]);
            double rate = 0.5 * (freedom + residual * residual / variance[i]);
            // Far off any orbit the number may fall below what can be told from zero.
            mixing[i] = Math.max(Double.MIN_NORMAL, GammaVariate.draw(0.5 * (freedom + 1), random) / rate);
        }
    }

    /** Half a turn over the baseline, per day: by how much frequencies of two aliases differ at least. */
    double halfAlias() {
        return 0.5 / star.baseline();
    }
}
