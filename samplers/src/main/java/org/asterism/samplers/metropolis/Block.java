package org.asterism.samplers.metropolis;

import java.util.random.RandomGenerator;
import org.asterism.samplers.adaptation.RunningCovariance;
import org.asterism.samplers.adaptation.WindowGrowth;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * Coordinates that are proposed together: a step is scale·L·normal with LLᵀ the covariance of the chain in the latest
 * window, and a scale that follows the acceptance probability α by Robbins–Monro: ln s += t^(−0.6)(α − α*), with α* = 0.44 in
 * one dimension and 0.234 in many (Roberts and Rosenthal 2001, doi:10.1214/ss/1015346320).
 */
final class Block {
    private static final double DECAY = 0.6;
    /** About how many steps for each coordinate a random walk needs to forget where it was. */
    private static final double TIME = 5;

    private static final int FIRST_WINDOW = 30;

    private final int from;
    private final int size;
    private final double target;
    private final double[] factor;
    private final double[] normal;
    private final RunningCovariance covariance;
    private final WindowGrowth windows;
    private double logScale;
    private long steps;

    Block(int from, int size, double[] scale) {
        this.from = from;
        this.size = size;
        this.target = size == 1 ? 0.44 : size < 5 ? 0.35 : 0.234;
        this.factor = new double[size * (size + 1) / 2];
        this.normal = new double[size];
        this.covariance = new RunningCovariance(size);
        this.windows = new WindowGrowth(FIRST_WINDOW * size);
        this.logScale = Math.log(2.38 / Math.sqrt(size));
        for (int i = 0; i < size; i++) {
            factor[i * (i + 1) / 2 + i] = scale[from + i];
        }
    }

    double logScale() {
        return logScale;
    }

    /** Adds a step to the block's coordinates of a position. */
    void propose(RandomGenerator random, double[] position) {
        for (int i = 0; i < size; i++) {
            normal[i] = random.nextGaussian();
        }
        double scale = Math.exp(logScale);
        int row = 0;
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += factor[row + j] * normal[j];
            }
            position[from + i] += scale * sum;
            row += i + 1;
        }
    }

    /** Learns from one proposal and where the chain is after it. */
    void learn(double[] position, double probability) {
        steps++;
        logScale += Math.pow(steps, -DECAY) * (probability - target);
        covariance.add(position, from);
    }

    /** Renews the covariance where a window ends. */
    void endTransition() {
        if (windows.endsWith(covariance.count())) {
            covariance.update(TIME * size, factor);
            covariance.clear();
            // Of another shape, the proposal needs another scale, which is found as fast as the first.
            steps = 0;
            logScale = Math.log(2.38 / Math.sqrt(size));
        }
    }

    void save(StateWriter out) {
        out.put(logScale).put(steps).put(factor);
        covariance.save(out);
        windows.save(out);
    }

    void restore(StateReader in) {
        logScale = in.real();
        steps = in.count();
        in.reals(factor);
        covariance.restore(in);
        windows.restore(in);
    }
}
