package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.StartPoint;

/** Where a population starts: each star at its own best orbit, mu and lnsigma at the mean and the spread of their lnP. */
final class PopulationStart {
    /** How far from the bounds of their priors mu and lnsigma start at least, as a share of the width. */
    private static final double MARGIN = 0.05;

    private PopulationStart() {}

    static StartPoint of(List<StarSeries> stars, PopulationPriors population, PeriodRange range, ParameterSpace space) {
        int size = stars.size();
        double[] natural = new double[space.naturalSize()];
        double[] scale = new double[space.dimension()];
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < size; n++) {
            OrbitStart start = OrbitStart.of(stars.get(n), range.shortest(), range.longest());
            double lnP = Math.log(start.values()[0]);
            natural[2 + n] = lnP;
            scale[2 + n] = start.errors()[0] / start.values()[0];
            for (int k = 1; k <= 3; k++) {
                natural[2 + k * size + n] = start.values()[k];
                scale[2 + k * size + n] = start.errors()[k];
            }
            sum += lnP;
            squares += lnP * lnP;
        }
        double mean = sum / size;
        double spread = Math.sqrt(Math.max(1e-6, squares / size - mean * mean));
        natural[0] = inside(mean, population.muLower(), population.muUpper());
        natural[1] = inside(Math.log(spread), population.sigmaLower(), population.sigmaUpper());
        scale[0] = spread / Math.sqrt(size) / slope(natural[0], population.muLower(), population.muUpper());
        scale[1] = 1 / Math.sqrt(2.0 * size) / slope(natural[1], population.sigmaLower(), population.sigmaUpper());
        return new StartPoint(space.unconstrain(natural), scale);
    }

    private static double inside(double value, double lower, double upper) {
        double margin = MARGIN * (upper - lower);
        return Math.max(lower + margin, Math.min(upper - margin, value));
    }

    /** The derivative of a bounded value in its unconstrained coordinate. */
    private static double slope(double value, double lower, double upper) {
        return (value - lower) * (upper - value) / (upper - lower);
    }
}
