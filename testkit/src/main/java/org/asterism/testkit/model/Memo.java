package org.asterism.testkit.model;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is computed when it is first asked for, once, for all threads.
 *
 * @param <T> the type of the value
 */
final class Memo<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Memo(Supplier<T> source) {
        this.source = source;
    }

    synchronized T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
