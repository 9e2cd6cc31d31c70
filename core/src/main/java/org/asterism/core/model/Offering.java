package org.asterism.core.model;

import java.util.Optional;

/**
 * A density that can do more than be evaluated, such as a {@link Jump} or {@link Proposals}. One that stands in front of
 * another passes on what that can do.
 */
public interface Offering extends LogDensity {
    /**
     * What it can do of a kind: fresh, for the thread of this density; empty if nothing. The first to ask may wait for what
     * has to be prepared.
     *
     * @param kind such as {@code Jump.class}
     */
    <P> Optional<P> offer(Class<P> kind);

    /** What any density can do of a kind. */
    static <P> Optional<P> of(LogDensity density, Class<P> kind) {
        return density instanceof Offering offering ? offering.offer(kind) : Optional.empty();
    }
}
