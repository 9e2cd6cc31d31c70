package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.StartPoint;

/** All that a posterior does, as numbers: two posteriors that do the same have the same bits here. */
final class Print {
    private static final int POINTS = 3;

    private Print() {}

    static double[] of(Posterior posterior) {
        List<double[]> parts = new ArrayList<>();
        StartPoint start = posterior.start();
        parts.add(start.position());
        parts.add(start.scale());
        LogDensity density = posterior.newLogDensity();
        Probe probe = new Probe(density);
        RandomGenerator random = Streams.of(11);
        int values = PosteriorCase.size(posterior.variables());
        for (int k = 0; k < POINTS; k++) {
            double[] at = start.position().clone();
            for (int i = 0; i < at.length; i++) {
                at[i] += start.scale()[i] * random.nextGaussian();
            }
            parts.add(probe.at(at));
            double[] reported = new double[values];
            parts.add(new double[] {posterior.newReporter().report(at.clone(), Streams.of(12), reported)});
            parts.add(reported);
            if (posterior instanceof PointwiseLikelihood likelihood) {
                double[] each = new double[PosteriorCase.size(likelihood.pointwise())];
                likelihood.newPointwise().evaluate(reported.clone(), each);
                parts.add(each);
            }
        }
        if (posterior instanceof Predictive predictive) {
            double[] drawn = new double[values];
            double[] data = new double[PosteriorCase.size(predictive.predicted())];
            Predictive.Predictor predictor = predictive.newPredictor();
            predictor.drawPrior(Streams.of(13), drawn);
            predictor.predict(drawn.clone(), Streams.of(14), data);
            parts.add(drawn);
            parts.add(data);
        }
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
