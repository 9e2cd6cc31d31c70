package org.asterism.samplers.joker;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * Accepted proposals that are still to be given out. A proposal of weight w is accepted if its own u ~ Uniform(0, 1) is below
 * w/w_max, that is if ln w + e ≥ ln w_max with e = −ln u. It keeps its e: when a greater weight is found, those that it would
 * not have been accepted with are dropped, and the others are as if w_max had been known from the start.
 */
final class AcceptedPool {
    private final int width;
    private final boolean bounded;
    private double level;
    private double[] values;
    private double[] logWeights;
    private double[] reach;
    private int size;

    /** An empty pool; {@code bound} is what ln w does not exceed, or +∞ if that is not known. */
    AcceptedPool(int width, double bound) {
        this.width = width;
        this.bounded = bound < Double.POSITIVE_INFINITY;
        this.level = bounded ? bound : Double.NEGATIVE_INFINITY;
        this.values = new double[64 * width];
        this.logWeights = new double[64];
        this.reach = new double[64];
    }

    boolean isBounded() {
        return bounded;
    }

    int size() {
        return size;
    }

    /** ln w_max. */
    double level() {
        return level;
    }

    /** Takes in a batch of proposals. */
    void add(double[] batch, double[] weights, RandomGenerator random) {
        raise(weights);
        for (int k = 0; k < weights.length; k++) {
            double reached = weights[k] + random.nextExponential();
            // Weights of zero, and those that are no numbers, are never accepted.
            if (reached >= level && weights[k] > Double.NEGATIVE_INFINITY) {
                keep(batch, k, weights[k], reached);
            }
        }
    }

    /** A bound that a weight exceeds was none: it is raised as if it had not been known. */
    private void raise(double[] weights) {
        double greatest = level;
        for (double weight : weights) {
            greatest = weight > greatest ? weight : greatest;
        }
        if (greatest > level) {
            level = greatest;
            int kept = 0;
            for (int k = 0; k < size; k++) {
                if (reach[k] >= level) {
                    move(k, kept++);
                }
            }
            size = kept;
        }
    }

    private void keep(double[] batch, int k, double logWeight, double reached) {
        if (size == reach.length) {
            reach = Arrays.copyOf(reach, 2 * size);
            logWeights = Arrays.copyOf(logWeights, 2 * size);
            values = Arrays.copyOf(values, 2 * size * width);
        }
        System.arraycopy(batch, k * width, values, size * width, width);
        logWeights[size] = logWeight;
        reach[size++] = reached;
    }

    private void move(int from, int to) {
        System.arraycopy(values, from * width, values, to * width, width);
        logWeights[to] = logWeights[from];
        reach[to] = reach[from];
    }

    /**
     * Takes one at random: the proposals of a batch come in an order of their own.
     *
     * @param taken its values. Overwritten
     * @return its ln w
     */
    double take(RandomGenerator random, double[] taken) {
        int k = random.nextInt(size);
        System.arraycopy(values, k * width, taken, 0, width);
        double logWeight = logWeights[k];
        move(--size, k);
        return logWeight;
    }

    void save(StateWriter out) {
        out.put(level).put(size);
        for (int k = 0; k < size; k++) {
            out.put(Arrays.copyOfRange(values, k * width, (k + 1) * width));
            out.put(logWeights[k]).put(reach[k]);
        }
    }

    void restore(StateReader in) {
        level = in.real();
        int saved = in.integer();
        double[] one = new double[width];
        size = 0;
        for (int k = 0; k < saved; k++) {
            in.reals(one);
            double logWeight = in.real();
            keep(one, 0, logWeight, in.real());
        }
    }
}
