package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.model.Quantity;

/**
 * Data with their standard errors, known by their names: {@code parallax} and {@code parallax_error}.
 *
 * @param value what was measured
 * @param error standard errors, in the same order
 */
record Measured(Quantity value, Quantity error) {
    private static final String ERROR = "_error";

    /** All that a run holds. */
    static List<Measured> all(DrawSchema schema) {
        List<Measured> all = new ArrayList<>();
        for (Quantity value : schema.observed()) {
            named(schema, value.variable().name() + ERROR)
                    .filter(error -> error.values().length == value.values().length)
                    .ifPresent(error -> all.add(new Measured(value, error)));
        }
        return all;
    }

    static Optional<Quantity> named(DrawSchema schema, String name) {
        return schema.observed().stream()
                .filter(quantity -> quantity.variable().name().equals(name))
                .findFirst();
    }

    String name() {
        return value.variable().name();
    }

    String unit() {
        return value.variable().unit().symbol();
    }
}
