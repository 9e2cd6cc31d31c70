package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logGamma;
import static org.asterism.core.graph.expression.Expressions.sum;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/** Parts of one: ln p = ln Γ(Σ aₖ) − Σ ln Γ(aₖ) + Σ (aₖ − 1) ln xₖ, a density of all parts but one. */
final class Dirichlet extends Multivariate {
    private final Expr concentration;
    private final Dim parts;

    Dirichlet(Expr concentration, Dim parts) {
        super("Dirichlet", new Argument("concentration", concentration, Domain.POSITIVE));
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a Dirichlet distribution has at least two parts, and " + parts.name()
                    + " has " + parts.size() + " positions");
        }
        this.concentration = concentration;
        this.parts = parts;
    }

    @Override
    public Support support() {
        return new Support.Parts();
    }

    @Override
    public Shape event() {
        return Shape.of(parts);
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr normaliser = logGamma(sum(concentration, parts)).minus(sum(logGamma(concentration), parts));
        return sum(concentration.minus(1).times(log(x)), parts).plus(normaliser);
    }

    /** Gammas over their sum, in logarithms: with concentrations far below one all but one of them underflow. */
    @Override
    public void draw(double[][] arguments, RandomGenerator random, double[] value) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < value.length; k++) {
            value[k] = Variates.logGamma(each(arguments[0], k), random);
            greatest = Math.max(greatest, value[k]);
        }
        for (int k = 0; k < value.length; k++) {
            value[k] = Math.max(Math.exp(value[k] - greatest), Double.MIN_NORMAL);
        }
        normalise(value);
    }

    @Override
    public void centre(double[][] arguments, double[] value) {
        for (int k = 0; k < value.length; k++) {
            value[k] = each(arguments[0], k);
        }
        normalise(value);
    }

    private static double each(double[] concentration, int k) {
        return concentration[concentration.length == 1 ? 0 : k];
    }

    private static void normalise(double[] value) {
        double sum = Arrays.stream(value).sum();
        for (int k = 0; k < value.length; k++) {
            value[k] /= sum;
        }
    }
}
