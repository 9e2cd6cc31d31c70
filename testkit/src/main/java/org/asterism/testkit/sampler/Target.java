package org.asterism.testkit.sampler;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asterism.core.model.LogDensity;

/**
 * A density of which exact expectations are known.
 *
 * @param name of it
 * @param density the log density, best with its gradient; without state that is written to, so that all chains may share it
 * @param start where chains start, about
 * @param scale how far they start from there
 * @param expectations what is known
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record Target(String name, LogDensity density, double[] start, double[] scale, List<Expectation> expectations) {
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
        public static Expectation below(
                String name, ToDoubleFunction<double[]> function, double bound, double probability) {
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
