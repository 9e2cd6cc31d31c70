package org.asterism.testkit.model;

import java.util.Arrays;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Predictive;
import org.asterism.core.random.RandomStream;
import org.asterism.testkit.Outcome;

/** Whether draws of priors and of data fill their arrays, follow from the given stream alone, and have a density. */
final class PredictiveCheck {
    private static final int DRAWS = 20;

    private PredictiveCheck() {}

    static Outcome on(PosteriorCase of) {
        if (!(of.posterior() instanceof Predictive predictive)) {
            return Outcome.notApplicable("it draws neither priors nor data");
        }
        double[] values = new double[of.values()];
        double[] valuesAgain = new double[of.values()];
        double[] data = new double[PosteriorCase.size(predictive.predicted())];
        double[] dataAgain = new double[data.length];
        LogDensity density = of.posterior().newLogDensity();
        for (int draw = 0; draw < DRAWS; draw++) {
            if (!draws(predictive, draw, values, data) || !draws(predictive, draw, valuesAgain, dataAgain)) {
                return Outcome.failed("predicting data changes the values that it is given", "work on a copy");
            }
            int index = Arrays.mismatch(values, valuesAgain);
            if (index >= 0) {
                return Outcome.failed(
                        ReportCheck.name(of, index) + " is drawn from its prior as " + values[index] + " and "
                                + valuesAgain[index] + " with one stream",
                        "draw from the given stream alone, and write every value");
            }
            if (!Arrays.equals(data, dataAgain)) {
                return Outcome.failed(
                        "data are drawn otherwise with the same stream",
                        "draw from the given stream alone, and write every value");
            }
            if (Arrays.stream(data).anyMatch(Double::isNaN)) {
                return Outcome.failed("NaN is drawn for an observation", "write every value");
            }
            if (of.posterior() instanceof DeclaredPosterior declared) {
                double at = density.logDensity(declared.position(values));
                if (Double.isNaN(at) || at == Double.POSITIVE_INFINITY) {
                    return Outcome.failed(
                            "the log density at a draw from the prior is " + at, "find a form that has a number there");
                }
            }
        }
        return Outcome.passed(DRAWS + " draws");
    }

    /** Draws; false if predicting moved the values. */
    private static boolean draws(Predictive predictive, int stream, double[] values, double[] data) {
        Predictive.Predictor predictor = predictive.newPredictor();
        RandomStream random = Streams.of(100 + stream);
        Arrays.fill(values, Double.NaN);
        Arrays.fill(data, Double.NaN);
        predictor.drawPrior(random, values);
        double[] given = values.clone();
        predictor.predict(given, random, data);
        return Arrays.equals(values, given);
    }
}
