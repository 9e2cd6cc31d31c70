package org.asterism.samplers.adaptation;

import java.util.random.RandomGenerator;
import org.asterism.samplers.hamiltonian.Hamiltonian;
import org.asterism.samplers.hamiltonian.Metric;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.hamiltonian.StepSizeSearch;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;
import org.asterism.samplers.trajectory.Ending;
import org.asterism.samplers.trajectory.Path;

/** Tunes the step size and the metric while the warm-up lasts. One chain. */
public final class Warmup {
    /** How many transitions settle the step size when the warm-up ends early. */
    private static final int LAST = 50;

    /** How far above a step size larger ones are tried, where it is a guess, and where it is known but for the metric. */
    private static final double GUESSED = 10;

    private static final double KNOWN = 1.5;

    private final Hamiltonian hamiltonian;
    private final WarmupSchedule schedule;
    private final boolean endsEarly;
    private final DualAveraging dualAveraging;
    private final MetricAdaptation metric;
    private final Settling settling = new Settling();
    private int done;
    private int end;

    /**
     * A warm-up that has not begun.
     *
     * @param hamiltonian whose metric is tuned
     * @param metric learns the metric
     * @param settings what is aimed at
     */
    public Warmup(Hamiltonian hamiltonian, MetricAdaptation metric, Settings settings) {
        this.hamiltonian = hamiltonian;
        this.schedule = new WarmupSchedule(settings.tune());
        this.endsEarly = settings.endsEarly();
        this.dualAveraging = new DualAveraging(settings.targetAcceptance(), 1);
        this.metric = metric;
        this.end = settings.tune();
    }

    /**
     * What a warm-up aims at.
     *
     * @param tune the greatest number of transitions
     * @param targetAcceptance the mean acceptance rate
     * @param endsEarly whether it ends when nothing more is to be learnt
     */
    public record Settings(int tune, double targetAcceptance, boolean endsEarly) {}

    /**
     * The first guess of a metric: variance = √(var x / var ∇) with the scale for the spread of x and the one gradient for
     * that of ∇, at most the square of the scale.
     *
     * @param scale the width of the density along each coordinate, as the model guesses it. Not modified
     * @param gradient at the start. Not modified
     */
    public static double[] firstVariances(double[] scale, double[] gradient) {
        double[] variances = new double[scale.length];
        for (int i = 0; i < variances.length; i++) {
            double bySlope = scale[i] / Math.abs(gradient[i]);
            double square = scale[i] * scale[i];
            variances[i] = bySlope < square ? bySlope : square;
        }
        return variances;
    }

    /** Sets out from a state with its gradient: the metric from {@link #firstVariances}, the step size by search. */
    public void begin(State state, double[] scale, RandomGenerator random) {
        hamiltonian.setMetric(metric.begin(firstVariances(scale, state.gradient)), state);
        dualAveraging.restart(StepSizeSearch.find(hamiltonian, state, 1, random), GUESSED);
    }

    /** Whether nothing more is tuned. */
    public boolean isOver() {
        return done >= end;
    }

    /** The step size of the next transition. */
    public double stepSize() {
        return isOver() ? dualAveraging.averagedStepSize() : dualAveraging.stepSize();
    }

    /** Learns from the transition that ended in {@code state}. */
    public void learn(State state, Path path) {
        learn(state, state, path);
    }

    /** Learns from the transition that ended in {@code state}; {@code seen} is what the metric is to learn from it. */
    public void learn(State state, State seen, Path path) {
        done++;
        dualAveraging.update(path.acceptanceRate());
        boolean metricStands = done > schedule.metricEnd() || end < schedule.tune();
        if (metricStands) {
            return;
        }
        metric.add(seen);
        settling.add(state.logDensity, path.ending() == Ending.DIVERGING);
        if (schedule.windowEndsAt(done)) {
            hamiltonian.setMetric(metric.renew(), state);
            dualAveraging.restart(dualAveraging.averagedStepSize(), KNOWN);
            boolean settled = settling.settled(metric.change(), metric.enough());
            if (endsEarly && settled) {
                end = Math.min(schedule.tune(), done + LAST);
            }
        }
    }

    /** Writes all that was learnt, the metric included. */
    public void save(StateWriter out) {
        out.put(done).put(end);
        hamiltonian.metric().save(out);
        dualAveraging.save(out);
        metric.save(out);
        settling.save(out);
    }

    /** Reads what {@link #save} wrote; {@code state} is where the chain stands, with its gradient. */
    public void restore(StateReader in, State state) {
        done = in.integer();
        end = in.integer();
        hamiltonian.setMetric(Metric.restore(in, hamiltonian.dimension()), state);
        dualAveraging.restore(in);
        metric.restore(in);
        settling.restore(in);
    }
}
