package org.asterism.core.graph;

import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;

/** A quantity with a distribution and known values. */
final class Observation extends Quantified {
    private final Distribution distribution;
    private final Expr data;

    Observation(String name, Distribution distribution, Expr data, Shape shape) {
        super(name, shape);
        this.distribution = distribution;
        this.data = data;
    }

    Distribution distribution() {
        return distribution;
    }

    /** The values. */
    Expr data() {
        return data;
    }
}
