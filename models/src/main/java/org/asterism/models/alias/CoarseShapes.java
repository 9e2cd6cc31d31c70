package org.asterism.models.alias;

/** Shapes of orbits on a coarse grid, which are quick to evaluate and need not be exact. Immutable. */
public interface CoarseShapes {
    /** The number of shapes. */
    int size();

    /** The number of phases that tell orbits of a shape from one another; one if α and β do that alone. */
    int phases(int shape);

    /** How many frequencies there are to be tried for each turn more over the baseline. */
    int frequencies(int shape);

    /**
     * The parameters of a shape.
     *
     * @param phase in turns
     * @param at its elements from the second on. Overwritten
     */
    void parameters(int shape, double phase, double[] at);

    /**
     * The two functions of a shape.
     *
     * @param turns since the star's weighted mean time, at each visit. Not modified
     * @param phase in turns, at the weighted mean time
     * @param c Overwritten
     * @param s Overwritten
     */
    void evaluate(int shape, double[] turns, double phase, double[] c, double[] s);
}
