package org.asterism.core.graph.distribution;

import org.asterism.core.graph.expression.Expr;

/** A distribution with a location and a scale, which can be sampled in units of them. */
public interface Standardised {
    /** The value of a standard one, as in mean + sd z. */
    Expr fromStandard(Expr standard);

    /** The standard one of a value. */
    Expr toStandard(Expr value);
}
