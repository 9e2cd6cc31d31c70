package org.asterism.models.alias;

import java.util.List;

/**
 * The form of an orbit's velocities, v = α c(t) + β s(t) + v0: the functions c and s, which depend on the period and on
 * parameters of its shape, and how these and α, β stand in the coordinates that are sampled. Its prior is that of α and β
 * independent and normal with the same width. Immutable.
 */
public interface OrbitShape {
    /** The number of parameters of the shape, each any real number; they follow ln P. */
    int parameters();

    /**
     * The log prior density of the parameters of the shape, over themselves, up to a constant.
     *
     * @param at ln P and the parameters of the shape. Not modified
     */
    double logPrior(double[] at);

    /**
     * The two functions at the times of the visits; not a number where the parameters are beyond what can be computed.
     *
     * @param at ln P and the parameters of the shape. Not modified
     * @param time days from the star's weighted mean time. Not modified
     * @param c Overwritten
     * @param s Overwritten
     */
    void evaluate(double[] at, double[] time, double[] c, double[] s);

    /** Shapes that a search begins with, so many that each orbit resembles one of them. */
    CoarseShapes coarse();

    /** The names of the sampled variables that hold the shape, α and β: as many as {@link #parameters()} plus two. */
    List<String> variables();

    /**
     * The parameters of the shape from the coordinates of those variables.
     *
     * @param block the coordinates of {@link #variables()}. Not modified
     * @param at its elements from the second on. Overwritten
     * @param linear α and β. Overwritten
     */
    void read(double[] block, double[] at, double[] linear);

    /**
     * The inverse of {@link #read}.
     *
     * @param at ln P and the parameters of the shape. Not modified
     * @param linear α and β. Not modified
     * @param block Overwritten
     */
    void write(double[] at, double[] linear, double[] block);
}
