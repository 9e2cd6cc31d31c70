package org.asterism.core.run;

/**
 * Decides from the draws so far whether sampling may end before all that are planned are made. Asked at fixed numbers of
 * draws, with the chains of equal length, so that the answer does not depend on how many threads there are.
 */
@FunctionalInterface
public interface StoppingRule {
    /**
     * Whether these draws are enough.
     *
     * @param draws of each element of the scalar variables, or of all variables where none is a scalar:
     *     [element][chain][draw]. Not modified
     */
    boolean isMet(double[][][] draws);
}
