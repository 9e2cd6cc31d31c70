package org.asterism.core.graph.compile;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Expressions compiled to loops. Thread-safe; each thread has its own {@link Evaluation}. */
public final class CompiledProgram {
    private final List<Step> steps;
    private final Supplier<Buffers> buffers;
    private final Optional<WarmUp> warmUp;
    private boolean warm;

    /** With what must be run before the first evaluation. */
    CompiledProgram(List<Step> steps, Supplier<Buffers> buffers, Optional<WarmUp> warmUp) {
        this.steps = List.copyOf(steps);
        this.buffers = buffers;
        this.warmUp = warmUp;
    }

    /** A fresh evaluator for one thread. */
    public Evaluation newEvaluation() {
        Buffers fresh = buffers.get();
        warmOnce(fresh);
        return new Evaluation(steps.toArray(new Step[0]), fresh);
    }

    private synchronized void warmOnce(Buffers fresh) {
        if (!warm) {
            warmUp.ifPresent(up -> up.run(fresh));
            warm = true;
        }
    }
}
