package org.asterism.core.graph.compile;

import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;

/**
 * Values that are written to an output array.
 *
 * @param value what is written
 * @param shape of what is written, in this order of dimensions; the value is broadcast to it
 * @param target which array
 * @param offset where it begins there, row-major
 */
public record Output(Expr value, Shape shape, Target target, int offset) {
    /** An output array. */
    public enum Target {
        /** The first: a log density. */
        FIRST,
        /** The second: a gradient, or reported values. */
        SECOND
    }
}
