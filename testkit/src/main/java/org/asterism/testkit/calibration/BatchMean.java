package org.asterism.testkit.calibration;

/**
 * The mean of a series whose terms depend on one another, with its standard error from the means of long batches.
 *
 * @param mean of all
 * @param error its standard error
 */
record BatchMean(double mean, double error) {
    /** Twenty batches give an error good to a sixth. */
    static final int BATCHES = 20;

    static BatchMean of(double[] series) {
        double[] means = new double[BATCHES];
        int length = series.length / BATCHES;
        double mean = 0;
        for (int b = 0; b < BATCHES; b++) {
            for (int i = b * length; i < (b + 1) * length; i++) {
                means[b] += series[i] / length;
            }
            mean += means[b] / BATCHES;
        }
        double squares = 0;
        for (double of : means) {
            squares += (of - mean) * (of - mean);
        }
        return new BatchMean(mean, Math.sqrt(squares / BATCHES / (BATCHES - 1)));
    }
}
