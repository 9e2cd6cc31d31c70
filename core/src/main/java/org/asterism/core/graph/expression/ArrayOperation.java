package org.asterism.core.graph.expression;

/**
 * An operation of one's own on whole arrays, with its gradient: what cannot be written element by element, such as the
 * solution of a linear system. Stateless and thread-safe.
 */
public interface ArrayOperation {
    /** What it is called in messages. */
    String name();

    /**
     * The values.
     *
     * @param arguments the values of each argument, row-major. Not modified
     * @param result its values, row-major. Overwritten
     */
    void value(double[][] arguments, double[] result);

    /**
     * The adjoint of one argument: Σ_i adjoint_i ∂result_i/∂argument_j.
     *
     * @param which the argument
     * @param arguments as above. Not modified
     * @param result as {@link #value} gave it. Not modified
     * @param adjoint one for each value of the result. Not modified
     * @param into one for each value of the argument. Overwritten
     */
    void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into);
}
