package org.asterism.core.run;

import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.StartPoint;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.SelfTuned;

/** Runs one chain, from its start to its end, in stretches that may each be on another thread. */
final class ChainRun {
    private final RunPlan plan;
    private final int diverging;
    private final int stepSize;
    private final ChainSink sink;
    private final Progress.OfChain progress;
    private final Optional<Monitor> monitor;
    private final double[] position;
    private final double[] ofTransition;
    private final double[] statistics;
    private final double[] values;
    private final Clock tuneClock = new Clock();
    private final Clock drawClock = new Clock();
    private Optional<Parts> parts;
    private long evaluations;
    private int done;
    private int tuned;
    private int kept;
    private int divergences;
    private boolean drawing;
    private boolean cancelled;
    private Optional<Throwable> failure = Optional.empty();
    private long resumed;
    private volatile Optional<Thread> thread = Optional.empty();
    private Optional<String> abandonedAt = Optional.empty();

    /** What computes; let go of when it fails, with all the memory that it holds. */
    private record Parts(Chain chain, CountedDensity density, DrawRecorder recorder) {}

    /** Makes the chain; called on the thread that starts the run, so that failures are its own. */
    ChainRun(RunPlan plan, int index, ChainSink sink, Progress.OfChain progress) {
        this.plan = plan;
        this.sink = sink;
        this.progress = progress;
        CountedDensity density = CountedDensity.of(plan.posterior().newLogDensity());
        DrawRecorder recorder = new DrawRecorder(plan, index);
        RandomStream startRandom = RandomStream.of(plan.seed(), RandomStream.Purpose.START, index);
        StartPoint start = plan.posterior().start();
        double[] begin = StartFinder.find(start, density, startRandom);
        RandomStream random = RandomStream.of(plan.seed(), RandomStream.Purpose.SAMPLING, index);
        Chain chain = plan.sampler()
                .start(new ChainRequest(
                        density, begin, start.scale(), plan.tune(), plan.draws(), plan.options(), random));
        this.parts = Optional.of(new Parts(chain, density, recorder));
        int ofSampler = plan.sampler().statistics().size();
        this.position = new double[density.dimension()];
        this.ofTransition = new double[ofSampler];
        this.statistics = new double[ofSampler + 1];
        this.values = new double[recorder.size()];
        this.monitor = plan.until().map(rule -> Monitor.of(plan.posterior().variables()));
        this.diverging = indexOf("diverging");
        this.stepSize = indexOf("step_size");
    }

    private int indexOf(String name) {
        List<Statistic> statistics = plan.sampler().statistics();
        for (int i = 0; i < statistics.size(); i++) {
            if (statistics.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Runs until there are so many draws, unless it fails or is cancelled.
     *
     * @return whether it may run on
     */
    boolean runTo(int draws, Cancellation cancellation) {
        if (done == 0) {
            progress.begin();
        }
        resumed = System.nanoTime();
        thread = Optional.of(Thread.currentThread());
        try {
            return transitions(parts.orElseThrow(), draws, cancellation);
        } catch (Throwable e) {
            // Errors too: a class that is missing, or memory that runs out, ends this chain and keeps the others.
            letGo();
            failure = Optional.of(e);
            return false;
        } finally {
            thread = Optional.empty();
            (drawing ? drawClock : tuneClock).add(resumed);
        }
    }

    /** Gives back the memory of what computes; allocates none, as there may be none left. */
    private void letGo() {
        evaluations = parts.orElseThrow().density.evaluations;
        parts = Optional.empty();
    }

    private long evaluations() {
        return parts.isPresent() ? parts.get().density.evaluations : evaluations;
    }

    private boolean transitions(Parts of, int draws, Cancellation cancellation) {
        Chain chain = of.chain;
        while (kept < draws) {
            if (cancellation.isRequested()) {
                cancelled = true;
                return false;
            }
            if (!drawing && (done == plan.tune() || (chain instanceof SelfTuned own && own.isTuned()))) {
                tuneClock.add(resumed);
                resumed = System.nanoTime();
                drawing = true;
                tuned = done;
            }
            chain.advance(position, ofTransition);
            done++;
            if (drawing) {
                keep(of.recorder);
            }
            progress.update(done, kept, divergences, stepSize >= 0 ? ofTransition[stepSize] : Double.NaN);
        }
        return true;
    }

    private void keep(DrawRecorder recorder) {
        int ofSampler = ofTransition.length;
        divergences += diverging >= 0 && ofTransition[diverging] != 0 ? 1 : 0;
        System.arraycopy(ofTransition, 0, statistics, 0, ofSampler);
        statistics[ofSampler] = recorder.record(position, values);
        write();
        monitor.ifPresent(m -> m.add(values));
    }

    /** Writes a draw, unless nobody waits for it any more. */
    private synchronized void write() {
        if (abandonedAt.isEmpty()) {
            sink.write(values, statistics);
            kept++;
        }
    }

    /** Leaves the chain to itself if it is still running, and cancels it if it is not: it writes nothing from now on. */
    synchronized void abandon() {
        cancelled = true;
        abandonedAt = thread.map(running -> StackPlace.of(running.getStackTrace()));
    }

    /** The draws that a stopping rule looks at; empty if there is none. */
    Optional<Monitor> monitor() {
        return monitor;
    }

    /** How it ended, once it runs no more. */
    ChainOutcome outcome() {
        ChainOutcome.Cost cost = new ChainOutcome.Cost(
                tuneClock.seconds(), drawClock.seconds(), evaluations(), divergences, drawing ? tuned : done);
        if (abandonedAt.isPresent()) {
            return new ChainOutcome.Abandoned(kept, cost, abandonedAt.get());
        }
        if (failure.isPresent()) {
            return new ChainOutcome.Failed(kept, cost, failure.get());
        }
        return cancelled ? new ChainOutcome.Cancelled(kept, cost) : new ChainOutcome.Completed(kept, cost);
    }

    /** Adds up stretches of time. */
    private static final class Clock {
        private long nanos;

        void add(long since) {
            nanos += System.nanoTime() - since;
        }

        double seconds() {
            return 1e-9 * nanos;
        }
    }
}
