package org.asterism.samplers.adaptation;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * Adapts a step size until the mean acceptance rate reaches a target: Nesterov's dual averaging as in Hoffman and Gelman
 * (2014, J. Mach. Learn. Res. 15, 1593, eqs. 5–6) with γ = 0.05, t₀ = 10, κ = 0.75. One chain.
 */
public final class DualAveraging {
    private static final double GAMMA = 0.05;
    private static final double T0 = 10;
    private static final double KAPPA = 0.75;

    private final double target;
    private double mu;
    private double count;
    private double meanError;
    private double logStepSize;
    private double logAveraged;

    /** Starts at a step size that is little but a guess: the iterates are drawn towards ten times of it. */
    public DualAveraging(double target, double stepSize) {
        this.target = target;
        restart(stepSize, 10);
    }

    /**
     * Forgets what was learnt, as after a change of the metric.
     *
     * @param stepSize where to start
     * @param boldness the iterates are drawn towards so many times of it, so that large steps are tried first
     */
    public void restart(double stepSize, double boldness) {
        mu = Math.log(boldness * stepSize);
        count = 0;
        meanError = 0;
        logStepSize = Math.log(stepSize);
        logAveraged = 0;
    }

    /** Learns from the acceptance rate of one transition, in [0, 1]. */
    public void update(double acceptanceRate) {
        count++;
        double weight = 1 / (count + T0);
        meanError = (1 - weight) * meanError + weight * (target - acceptanceRate);
        logStepSize = mu - meanError * Math.sqrt(count) / GAMMA;
        double forgetting = Math.pow(count, -KAPPA);
        logAveraged = forgetting * logStepSize + (1 - forgetting) * logAveraged;
    }

    /** The step size to try next. */
    public double stepSize() {
        return Math.exp(logStepSize);
    }

    /** The weighted mean of the iterates: the step size to keep. */
    public double averagedStepSize() {
        return count == 0 ? stepSize() : Math.exp(logAveraged);
    }

    /** Writes all that was learnt. */
    public void save(StateWriter out) {
        out.put(mu).put(count).put(meanError).put(logStepSize).put(logAveraged);
    }

    /** Reads what {@link #save} wrote. */
    public void restore(StateReader in) {
        mu = in.real();
        count = in.real();
        meanError = in.real();
        logStepSize = in.real();
        logAveraged = in.real();
    }
}
