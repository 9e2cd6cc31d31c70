package org.asterism.samplers.contract;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asterism.core.model.Differentiable;

/**
 * A density of which exact expectations are known.
 *
 * @param name of it
 * @param density the log density with its gradient; without state, so that all chains may share it
 * @param start where chains start, about
 * @param scale how far they start from there
 * @param expectations what is known
 */
@SuppressWarnings("ArrayRecordComponent") // of a test, never compared
public record Target(
        String name, Differentiable density, double[] start, double[] scale, List<Expectation> expectations) {
    /**
     * An exact expectation.
     *
     * @param name of the function
     * @param function of the position
     * @param exact its mean
     * @param sd its standard deviation, which says what accuracy means
     */
    public record Expectation(String name, ToDoubleFunction<double[]> function, double exact, double sd) {
        /** The probability that a function is below a bound. */
        static Expectation below(String name, ToDoubleFunction<double[]> function, double bound, double probability) {
            return new Expectation(
                    "P(" + name + " < " + bound + ")",
                    x -> function.applyAsDouble(x) < bound ? 1 : 0,
                    probability,
                    Math.sqrt(probability * (1 - probability)));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
