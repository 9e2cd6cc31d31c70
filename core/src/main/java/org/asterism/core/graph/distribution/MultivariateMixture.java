package org.asterism.core.graph.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;

/** A mixture of distributions of arrays, all of the same dimensions: ln p = ln Σₖ wₖ pₖ(x), the component being summed out. */
public final class MultivariateMixture extends Multivariate {
    private final Components components;

    private MultivariateMixture(Components components) {
        super("MultivariateMixture", components.arguments());
        this.components = components;
    }

    static MultivariateMixture of(List<Expr> weights, Distribution... distributions) {
        for (Distribution distribution : distributions) {
            Shape first = distributions[0].event();
            if (!(distribution instanceof Multivariate)) {
                throw new IllegalArgumentException(
                        "a " + distribution.name() + " distribution is not of arrays; mix numbers with mixture");
            }
            if (!distribution.event().equals(first)) {
                throw new IllegalArgumentException("the components of a mixture have draws of the shapes " + first
                        + " and " + distribution.event() + "; give all the same dimensions");
            }
        }
        return new MultivariateMixture(Components.of(weights, List.of(distributions)));
    }

    /**
     * The probability that a value came from a component, given the value and the parameters: wₖ pₖ(x) / Σⱼ wⱼ pⱼ(x).
     *
     * @param k which component, from zero
     */
    public Expr responsibility(int k, Expr x) {
        return components.responsibility(k, x);
    }

    @Override
    public Support support() {
        return components.support();
    }

    @Override
    public Shape event() {
        return components.distributions().get(0).event();
    }

    @Override
    Shape inner() {
        Shape all = Shape.SCALAR;
        for (Distribution distribution : components.distributions()) {
            all = all.union(distribution.inner());
        }
        return all;
    }

    @Override
    public Expr logDensity(Expr x) {
        return components.logDensity(x);
    }

    @Override
    public void draw(double[][] arguments, RandomGenerator random, double[] value) {
        int k = Components.pick(weights(arguments), random);
        component(k).draw(of(k, arguments), random, value);
    }

    /** That of the component of greatest weight. */
    @Override
    public void centre(double[][] arguments, double[] value) {
        int k = Components.heaviest(weights(arguments));
        component(k).centre(of(k, arguments), value);
    }

    private double[] weights(double[][] arguments) {
        double[] weights = new double[components.weights().size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = arguments[k][0];
        }
        return weights;
    }

    private Multivariate component(int k) {
        return (Multivariate) components.distributions().get(k);
    }

    private double[][] of(int k, double[][] arguments) {
        int offset = components.offset(k);
        return Arrays.copyOfRange(
                arguments, offset, offset + component(k).arguments().size());
    }
}
