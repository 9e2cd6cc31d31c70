package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.StartPoint;

/** Ordinary points: normal about the start, with its scale, where the density is finite. */
final class Points {
    private static final int TRIALS = 200;

    private Points() {}

    static List<double[]> around(StartPoint start, LogDensity density, int count) {
        RandomGenerator random = Streams.of(1);
        List<double[]> points = new ArrayList<>();
        double reach = 1;
        for (int trial = 0; trial < TRIALS && points.size() < count; trial++) {
            double[] at = start.position().clone();
            for (int i = 0; i < at.length; i++) {
                at[i] += reach * start.scale()[i] * random.nextGaussian();
            }
            if (Double.isFinite(density.logDensity(at.clone()))) {
                points.add(at);
            } else {
                reach *= 0.9;
            }
        }
        return points;
    }
}
