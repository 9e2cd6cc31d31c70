package org.asterism.samplers.nuts;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.asterism.samplers.adaptation.DiagonalEstimate;
import org.asterism.samplers.adaptation.DualAveraging;
import org.asterism.samplers.adaptation.WarmupSchedule;

/** Tunes the step size and the metric while the warm-up lasts. One chain. */
final class Warmup {
    private final Hamiltonian hamiltonian;
    private final WarmupSchedule schedule;
    private final DualAveraging dualAveraging;
    private final DiagonalEstimate estimate;
    private int done;

    Warmup(Hamiltonian hamiltonian, int tune, double targetAcceptance) {
        this.hamiltonian = hamiltonian;
        this.schedule = new WarmupSchedule(tune);
        this.dualAveraging = new DualAveraging(targetAcceptance, 1);
        this.estimate = new DiagonalEstimate(hamiltonian.dimension());
    }

    /**
     * Sets out: the metric from the gradient, variance = √(var x / var ∇) with the scale for the spread of x and the one
     * gradient for that of ∇, at most the square of the scale; the step size by search.
     */
    void begin(State state, double[] scale, RandomGenerator random) {
        double[] variances = hamiltonian.metric.variances;
        for (int i = 0; i < variances.length; i++) {
            double bySlope = scale[i] / Math.abs(state.gradient[i]);
            variances[i] = Math.min(scale[i] * scale[i], bySlope);
        }
        hamiltonian.metric.changed();
        dualAveraging.restart(StepSizeSearch.find(hamiltonian, state, 1, random));
    }

    boolean isOver() {
        return done >= schedule.tune();
    }

    double stepSize() {
        return isOver() ? dualAveraging.averagedStepSize() : dualAveraging.stepSize();
    }

    /** Learns from the transition that ended in {@code state}. */
    void learn(State state, double acceptanceRate) {
        done++;
        dualAveraging.update(acceptanceRate);
        if (done > schedule.metricEnd()) {
            return;
        }
        estimate.add(state.position, state.gradient);
        if (schedule.windowEndsAt(done)) {
            estimate.update(hamiltonian.metric.variances);
            hamiltonian.metric.changed();
            estimate.clear();
            dualAveraging.restart(dualAveraging.averagedStepSize());
        }
    }

    void save(ByteBuffer out) {
        out.putInt(done);
        dualAveraging.save(out);
        estimate.save(out);
    }

    void restore(ByteBuffer in) {
        done = in.getInt();
        dualAveraging.restore(in);
        estimate.restore(in);
    }
}
