package org.asterism.diagnostics.fit;

/**
 * A measurement against its prediction.
 *
 * @param observed value
 * @param error its quoted standard error
 * @param prediction of the model
 * @param below the share of its replicates below the observed value, equal ones half
 */
public record Residual(double observed, double error, Prediction prediction, double below) {
    /** The share of the replicates in a predictive interval, between equal tails. */
    public static final double INTERVAL = 0.94;

    /**
     * From replicates.
     *
     * @param replicates one for each draw, at least two. Not modified
     */
    public static Residual of(double observed, double error, double[] replicates) {
        double below = 1 - PredictiveCheck.pValue(observed, replicates);
        return new Residual(observed, error, Prediction.of(replicates), below);
    }

    /** (observed − predicted)/quoted error: how far off by the data's own account. */
    public double byError() {
        return (observed - prediction.mean()) / error;
    }

    /** (observed − predicted)/predictive standard deviation: how far off by the model's account. */
    public double byModel() {
        return (observed - prediction.mean()) / prediction.sd();
    }

    /** Whether it lies in the predictive interval. */
    boolean isCovered() {
        return Math.abs(below - 0.5) <= INTERVAL / 2;
    }

    /**
     * How much of this measurement the model's parameters take up: the posterior variance of the noiseless prediction over
     * the squared error. Summed over measurements it is the number of fitted parameters, as the trace of the hat matrix is
     * for a linear model. Above 1 it cannot be parameters alone: the model has noise of its own, and nothing is counted.
     */
    double leverage() {
        double excess = prediction.sd() * prediction.sd() / (error * error) - 1;
        return excess <= 1 ? excess : 0;
    }
}
