package org.asterism.diagnostics.comparison;

/**
 * A model among others.
 *
 * @param name of the model
 * @param rank from zero, the best
 * @param fit how well it predicts
 * @param difference how much less its elpd is than the best one's; zero for the best
 * @param errorOfDifference its standard error, from the differences of the single observations
 * @param stackingWeight its share of the mixture that predicts best
 * @param bootstrapWeight its pseudo-BMA+ weight
 */
public record ComparedModel(
        String name,
        int rank,
        PredictiveFit fit,
        double difference,
        double errorOfDifference,
        double stackingWeight,
        double bootstrapWeight) {}
