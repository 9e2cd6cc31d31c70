package org.asterism.models.marginal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.StartPoint;

/** A posterior of two coordinates on an even grid about its start: what sampling would have to agree with. */
public final class Posteriors {
    /** In units of the start's scale: the trapezoid rule errs by exp(−2π²/step²), nothing. */
    private static final double STEP = 0.5;

    private Posteriors() {}

    /** Takes a position with its weight; weights sum to one. */
    public interface Visitor {
        /** One point of the grid; the position is used again afterwards. */
        void visit(double[] position, double weight);
    }

    /**
     * Visits the grid.
     *
     * @param widths how far it reaches on either side, in units of the start's scale
     * @return the logarithm of the integral of the density
     */
    public static double integrate(Posterior posterior, double widths, Visitor visitor) {
        Differentiable density = (Differentiable) posterior.newLogDensity();
        StartPoint start = posterior.start();
        double greatest = density.logDensity(start.position());
        int points = (int) (widths / STEP);
        int side = 2 * points + 1;
        double[] weights = new double[side * side];
        double total = 0;
        double[] at = new double[2];
        for (int k = 0; k < weights.length; k++) {
            set(at, start, k / side - points, k % side - points);
            weights[k] = Math.exp(density.logDensity(at) - greatest);
            total += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            set(at, start, k / side - points, k % side - points);
            visitor.visit(at, weights[k] / total);
        }
        return greatest + Math.log(total * STEP * start.scale()[0] * STEP * start.scale()[1]);
    }

    private static void set(double[] at, StartPoint start, int i, int j) {
        at[0] = start.position()[0] + i * STEP * start.scale()[0];
        at[1] = start.position()[1] + j * STEP * start.scale()[1];
    }

    /** Draws points of the grid by their weights: smooth functions have the same means over them as over the density. */
    public static double[][] draw(Posterior posterior, double widths, int draws, Random random) {
        List<double[]> points = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        integrate(posterior, widths, (position, weight) -> {
            points.add(position.clone());
            sums.add(weight + (sums.isEmpty() ? 0 : sums.get(sums.size() - 1)));
        });
        double[][] positions = new double[draws][];
        for (int i = 0; i < draws; i++) {
            int found = Collections.binarySearch(sums, random.nextDouble());
            positions[i] = points.get(Math.min(points.size() - 1, found < 0 ? -found - 1 : found));
        }
        return positions;
    }
}
