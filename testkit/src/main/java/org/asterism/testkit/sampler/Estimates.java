package org.asterism.testkit.sampler;

/**
 * What independent chains say of an expectation: the mean over them, and its standard error from their spread, which is
 * right whatever the correlations within a chain.
 *
 * @param mean over the chains
 * @param error its standard error
 */
record Estimates(double mean, double error) {
    static Estimates of(double[] chains) {
        double mean = 0;
        for (double chain : chains) {
            mean += chain / chains.length;
        }
        double squares = 0;
        for (double chain : chains) {
            squares += (chain - mean) * (chain - mean);
        }
        return new Estimates(mean, Math.sqrt(squares / (chains.length - 1) / chains.length));
    }
}
