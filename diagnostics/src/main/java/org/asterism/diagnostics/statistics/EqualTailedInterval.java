package org.asterism.diagnostics.statistics;

/**
 * The interval with as many draws below it as above.
 *
 * @param lower its lower end
 * @param upper its upper end
 */
public record EqualTailedInterval(double lower, double upper) {
    /**
     * The interval of draws in increasing order.
     *
     * @param sorted at least one draw. Not modified
     * @param probability the share of the draws in it, between 0 and 1
     */
    public static EqualTailedInterval ofSorted(double[] sorted, double probability) {
        double tail = (1 - probability) / 2;
        return new EqualTailedInterval(Quantiles.ofSorted(sorted, tail), Quantiles.ofSorted(sorted, 1 - tail));
    }
}
