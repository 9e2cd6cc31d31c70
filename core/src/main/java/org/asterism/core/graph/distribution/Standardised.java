package org.asterism.core.graph.distribution;

import org.asterism.core.graph.expression.Expr;

/** A distribution with a location and a scale, which can be sampled in units of them. */
public interface Standardised {
    /** Where it is. */
    Expr location();

    /** How wide it is; above zero. */
    Expr scale();

    /** The value of a standard one: location + scale z. */
    default Expr fromStandard(Expr standard) {
        return location().plus(scale().times(standard));
    }

    /** The standard one of a value. */
    default Expr toStandard(Expr value) {
        return value.minus(location()).over(scale());
    }
}
