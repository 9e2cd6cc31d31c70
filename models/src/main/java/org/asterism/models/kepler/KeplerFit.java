package org.asterism.models.kepler;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.asterism.models.velocity.PeriodPeaks;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.StarSeries;

/**
 * The eccentric orbit that fits a star best: from the best point of a coarse grid in (e, M) at each high peak of the
 * periodogram and at twice its period, where an eccentric orbit has its harmonics, by least squares (Levenberg and
 * Marquardt).
 */
final class KeplerFit {
    private static final int PEAKS = 5;
    private static final double[] ECCENTRICITIES = {0.05, 0.2, 0.4, 0.6, 0.8, 0.9};
    private static final int PHASES = 24;
    private static final int CANDIDATES = 3;
    private static final int EVALUATIONS = 60;
    private static final double MOST_ECCENTRIC = 0.97;
    /** Periods keep this far inside their range, where their coordinates are finite. */
    private static final double INSIDE = 1e-9;

    private final StarSeries series;
    private final PeriodRange range;
    private final FittedOrbit orbit;

    private KeplerFit(StarSeries series, PeriodRange range) {
        this.series = series;
        this.range = range;
        this.orbit = new FittedOrbit(series);
    }

    /** The best orbit as a start. */
    static KeplerStart of(StarSeries series, PeriodRange range) {
        double[] best = new KeplerFit(series, range).best();
        return new FitSummary(series, new FittedOrbit(series)).of(best);
    }

    private double[] best() {
        double[] peaks = PeriodPeaks.of(series, range, PEAKS);
        double[] periods = Arrays.copyOf(peaks, 2 * peaks.length);
        for (int i = 0; i < peaks.length; i++) {
            periods[peaks.length + i] = 2 * peaks[i];
        }
        return Arrays.stream(periods)
                .filter(period -> period < range.longest())
                .mapToObj(this::onGrid)
                .sorted(Comparator.comparingDouble(orbit::chiSquare))
                .limit(CANDIDATES)
                .map(this::improved)
                .min(Comparator.comparingDouble(orbit::chiSquare))
                .orElseThrow();
    }

    /** The best of the grid, the linear parameters by least squares at each point. */
    private double[] onGrid(double period) {
        LinearFit linear = new LinearFit(series);
        double[] best = {period, 0, 0, 1, 0, 0};
        double least = Double.POSITIVE_INFINITY;
        for (double e : ECCENTRICITIES) {
            for (int phase = 0; phase < PHASES; phase++) {
                double[] fitted = linear.solve(period, e, (double) phase / PHASES);
                double chiSquare = orbit.chiSquare(fitted);
                if (chiSquare < least) {
                    least = chiSquare;
                    best = fitted;
                }
            }
        }
        return best;
    }

    private double[] improved(double[] from) {
        double[] target = new double[series.size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = series.velocity()[i] / series.error()[i];
        }
        try {
            return new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(from)
                            .target(target)
                            .model(orbit::velocities, orbit::jacobian)
                            .parameterValidator(this::inside)
                            .maxEvaluations(EVALUATIONS)
                            .maxIterations(EVALUATIONS)
                            .build())
                    .getPoint()
                    .toArray();
        } catch (MathIllegalStateException e) {
            // No convergence in the evaluations allowed: the grid is near enough for a start.
            return from;
        }
    }

    private RealVector inside(RealVector at) {
        double[] values = at.toArray();
        values[0] = Math.max(values[0], range.shortest() * (1 + INSIDE));
        values[0] = Math.min(values[0], range.longest() * (1 - INSIDE));
        double e = Math.hypot(values[1], values[2]);
        double factor = e > MOST_ECCENTRIC ? MOST_ECCENTRIC / e : 1;
        values[1] *= factor;
        values[2] *= factor;
        return new ArrayRealVector(values, false);
    }
}
