package org.asterism.core.graph;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.StartPoint;

/**
 * Where chains start: at the values that the declaration gives, else in the middle of each distribution given those before
 * it; as far apart as the declaration says, else as the curvature of the log density there.
 */
final class Start {
    /** The step of the difference quotients, in coordinates, and the greatest width: that of a prior seen through them. */
    private static final double STEP = 1e-4;

    private static final double WIDEST = 1;
    /** More coordinates than this are probed together, by random signs (Hutchinson 1990, doi:10.1080/03610919008812866). */
    private static final int ONE_BY_ONE = 64;

    private static final int PROBES = 12;

    private final Declared declared;
    private final SamplingSpace space;

    Start(Declared declared, SamplingSpace space) {
        this.declared = declared;
        this.space = space;
    }

    StartPoint find(Differentiable density) {
        Map<Symbol, double[]> values = values();
        double[] position = space.position(values);
        boolean allGiven =
                space.blocks().stream().allMatch(b -> b.variable().scale().isPresent());
        double[] scale = allGiven ? new double[position.length] : widths(density, position);
        for (Block block : space.blocks()) {
            block.variable().scale().ifPresent(given -> {
                double[] own = inCoordinates(block, given, position);
                System.arraycopy(own, 0, scale, block.offset(), own.length);
            });
        }
        return new StartPoint(position, scale);
    }

    /** The values of all quantities there. */
    Map<Symbol, double[]> values() {
        Map<Symbol, double[]> known = new IdentityHashMap<>();
        for (Quantified quantity : declared.reported()) {
            Evaluator evaluator = new Evaluator(known);
            if (quantity instanceof RandomVariable variable) {
                known.put(variable, variable.start().orElseGet(() -> centre(variable, evaluator)));
            } else {
                known.put(quantity, evaluator.of(((Deterministic) quantity).definition()));
            }
        }
        return known;
    }

    private static double[] centre(RandomVariable variable, Evaluator evaluator) {
        double[] centre = Drawing.centre(variable.distribution(), variable.shape(), evaluator);
        if (variable.isOrdered()) {
            // Equal values have no order; a step of one is as good as any.
            for (int i = 0; i < centre.length; i++) {
                centre[i] += i - 0.5 * (centre.length - 1);
            }
        }
        return centre;
    }

    /** Widths in natural units as widths in coordinates: over |∂x/∂u|; as they are where the model has its own map. */
    private double[] inCoordinates(Block block, double[] given, double[] position) {
        if (block.variable().coordinates().isPresent() || block.size() != given.length) {
            return block.size() == given.length ? given : filled(block.size());
        }
        double[] up = position.clone();
        double[] down = position.clone();
        for (int i = 0; i < block.size(); i++) {
            up[block.offset() + i] += STEP;
            down[block.offset() + i] -= STEP;
        }
        double[] above = space.evaluatorAt(up).of(space.over(block.variable()));
        double[] below = space.evaluatorAt(down).of(space.over(block.variable()));
        double[] widths = new double[given.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = given[i] / Math.abs((above[i] - below[i]) / (2 * STEP));
        }
        return widths;
    }

    private static double[] filled(int size) {
        double[] widths = new double[size];
        Arrays.fill(widths, WIDEST);
        return widths;
    }

    private static double[] widths(Differentiable density, double[] position) {
        double[] curvature = position.length <= ONE_BY_ONE ? diagonal(density, position) : probed(density, position);
        double[] widths = new double[position.length];
        for (int i = 0; i < widths.length; i++) {
            double width = 1 / Math.sqrt(Math.abs(curvature[i]));
            widths[i] = width < WIDEST ? width : WIDEST;
        }
        return widths;
    }

    private static double[] diagonal(Differentiable density, double[] position) {
        double[] curvature = new double[position.length];
        double[] at = position.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] = position[i] + STEP;
            double above = slope(density, at, i);
            at[i] = position[i] - STEP;
            double below = slope(density, at, i);
            at[i] = position[i];
            curvature[i] = (above - below) / (2 * STEP);
        }
        return curvature;
    }

    private static double slope(Differentiable density, double[] at, int i) {
        double[] gradient = new double[at.length];
        density.logDensityAndGradient(at, gradient);
        return gradient[i];
    }

    /** The mean over random signs s of s ∘ (H s), whose expectation is the diagonal of H. */
    private static double[] probed(Differentiable density, double[] position) {
        SplittableRandom signs = new SplittableRandom(1);
        double[] curvature = new double[position.length];
        double[] above = new double[position.length];
        double[] below = new double[position.length];
        for (int probe = 0; probe < PROBES; probe++) {
            double[] up = position.clone();
            double[] down = position.clone();
            double[] sign = new double[position.length];
            for (int i = 0; i < sign.length; i++) {
                sign[i] = signs.nextBoolean() ? 1 : -1;
                up[i] += STEP * sign[i];
                down[i] -= STEP * sign[i];
            }
            density.logDensityAndGradient(up, above);
            density.logDensityAndGradient(down, below);
            for (int i = 0; i < sign.length; i++) {
                curvature[i] += sign[i] * (above[i] - below[i]) / (2 * STEP * PROBES);
            }
        }
        return curvature;
    }
}
