package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;

import org.asterism.core.graph.expression.Expr;

/** Makes distributions: the door of this package, meant to be imported statically. */
public final class Distributions {
    private Distributions() {}

    /** Normal: ln p = −½ ((x − mean)/sd)² − ln sd − ½ ln 2π. */
    public static Distribution normal(Expr mean, Expr sd) {
        return new Normal(mean, sd);
    }

    /** Normal: ln p = −½ ((x − mean)/sd)² − ln sd − ½ ln 2π. */
    public static Distribution normal(double mean, double sd) {
        return normal(constant(mean), constant(sd));
    }

    /** Normal: ln p = −½ ((x − mean)/sd)² − ln sd − ½ ln 2π. */
    public static Distribution normal(double mean, Expr sd) {
        return normal(constant(mean), sd);
    }

    /** Normal, to be cut with {@link TruncatedNormal#above} or {@link TruncatedNormal#below}. */
    public static TruncatedNormal truncatedNormal(Expr mean, Expr sd) {
        return new TruncatedNormal(mean, sd, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Normal, to be cut with {@link TruncatedNormal#above} or {@link TruncatedNormal#below}. */
    public static TruncatedNormal truncatedNormal(double mean, double sd) {
        return truncatedNormal(constant(mean), constant(sd));
    }

    /** The size of a normal of mean zero. */
    public static Distribution halfNormal(Expr sd) {
        return new HalfNormal(sd);
    }

    /** The size of a normal of mean zero. */
    public static Distribution halfNormal(double sd) {
        return halfNormal(constant(sd));
    }

    /** Uniform between two bounds. */
    public static Distribution uniform(Expr lower, Expr upper) {
        return new Uniform(lower, upper);
    }

    /** Uniform between two bounds. */
    public static Distribution uniform(double lower, double upper) {
        return uniform(constant(lower), constant(upper));
    }
}
