package org.asterism.core.graph.compile;

import java.util.List;
import java.util.function.Supplier;

/** Expressions compiled to loops. Immutable and thread-safe; each thread has its own {@link Evaluation}. */
public final class CompiledProgram {
    private final List<Step> steps;
    private final Supplier<Buffers> buffers;

    CompiledProgram(List<Step> steps, Supplier<Buffers> buffers) {
        this.steps = List.copyOf(steps);
        this.buffers = buffers;
    }

    /** A fresh evaluator for one thread. */
    public Evaluation newEvaluation() {
        return new Evaluation(steps.toArray(new Step[0]), buffers.get());
    }
}
