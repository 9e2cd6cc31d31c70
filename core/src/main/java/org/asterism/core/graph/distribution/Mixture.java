package org.asterism.core.graph.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** A mixture of distributions of numbers: ln p = ln Σₖ wₖ pₖ(x), the component being summed out. */
public final class Mixture extends Univariate {
    private final Components components;

    private Mixture(Components components) {
        super("Mixture", components.arguments());
        this.components = components;
    }

    static Mixture of(List<Expr> weights, Distribution... distributions) {
        for (Distribution distribution : distributions) {
            if (!(distribution instanceof Univariate)) {
                throw new IllegalArgumentException("a " + distribution.name()
                        + " distribution is not of single numbers; mix arrays with multivariateMixture");
            }
        }
        return new Mixture(Components.of(weights, List.of(distributions)));
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
    public Expr logDensity(Expr x) {
        return components.logDensity(x);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        int k = Components.pick(weights(arguments), random);
        return component(k).draw(of(k, arguments), random);
    }

    /** That of the component of greatest weight. */
    @Override
    public double centre(double[] arguments) {
        int k = Components.heaviest(weights(arguments));
        return component(k).centre(of(k, arguments));
    }

    private double[] weights(double[] arguments) {
        return Arrays.copyOf(arguments, components.weights().size());
    }

    private Univariate component(int k) {
        return (Univariate) components.distributions().get(k);
    }

    private double[] of(int k, double[] arguments) {
        int offset = components.offset(k);
        return Arrays.copyOfRange(
                arguments, offset, offset + component(k).arguments().size());
    }
}
