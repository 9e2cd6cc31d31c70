package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Domain;
import org.asterism.core.graph.distribution.Standardised;
import org.asterism.core.graph.distribution.Support;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/**
 * A quantity with a distribution, to be inferred. How it is sampled is a word on its declaration: by default in
 * coordinates that its support decides, or {@link #nonCentred()}, or {@link #sampledThrough} a map of the model's own; or
 * not at all, being {@link #integratedOut}.
 */
public final class RandomVariable extends Quantified {
    private final Distribution distribution;
    private Optional<Coordinates> coordinates = Optional.empty();
    private Optional<double[]> start = Optional.empty();
    private Optional<double[]> scale = Optional.empty();
    private Optional<Distribution> conditional = Optional.empty();
    private boolean ordered;

    RandomVariable(String name, Distribution distribution, Shape shape) {
        super(name, shape);
        this.distribution = distribution;
    }

    Distribution distribution() {
        return distribution;
    }

    Optional<Coordinates> coordinates() {
        return coordinates;
    }

    Optional<double[]> start() {
        return start;
    }

    Optional<double[]> scale() {
        return scale;
    }

    boolean isOrdered() {
        return ordered;
    }

    /** Its distribution given all else, if it is integrated out. */
    Optional<Distribution> conditional() {
        return conditional;
    }

    /** A number at each of its positions. */
    Expr constant(double value) {
        double[] all = new double[shape().size()];
        Arrays.fill(all, value);
        return Expressions.data("", all, shape().dims().toArray(Dim[]::new));
    }

    /** Says what it is, in one line without a full stop, and in which unit. */
    public RandomVariable describe(String description, String unit) {
        describeAs(description, unit);
        return this;
    }

    /**
     * Samples it in units of its distribution: x = mean + sd z for a normal. Better than the centred form where the data
     * say little of each element (Papaspiliopoulos, Roberts and Sköld 2007, doi:10.1214/088342307000000014).
     *
     * @throws org.asterism.core.error.UsageException if the distribution has no location and scale
     */
    public RandomVariable nonCentred() {
        if (distribution instanceof Standardised standardised) {
            return sampledThrough(standardised::fromStandard, standardised::toStandard);
        }
        throw Declaring.problem(
                name() + " cannot be sampled non-centred: " + distribution.name() + " has no location and scale",
                "leave out nonCentred(), or give the map with sampledThrough");
    }

    /**
     * Samples it through a smooth, monotone map of real coordinates, element by element. The Jacobian is worked out.
     *
     * @param forward the value of a coordinate; may use variables declared before
     * @param inverse the coordinate of a value
     */
    public RandomVariable sampledThrough(UnaryOperator<Expr> forward, UnaryOperator<Expr> inverse) {
        sampledThrough(new ElementwiseCoordinates(forward, inverse));
        return this;
    }

    void sampledThrough(Coordinates own) {
        coordinates = Optional.of(own);
        refuseTwoWays();
    }

    /**
     * Does not sample it, but integrates it out, and draws it afterwards from its conditional distribution, which must be
     * the exact one: then p(all else | data) = p(x, all else | data) / p(x | all else, data), whatever x is. Worth it where
     * each element's conditional is known in closed form, as that of a normal with a normal error.
     *
     * @param given its distribution given the data and all other variables, of which it may use those declared before
     * @throws org.asterism.core.error.UsageException if the distribution has no location and scale, or not the variable's
     *     dimensions; from {@link ModelGraph#posterior()} if it is not the conditional one
     */
    public RandomVariable integratedOut(Distribution given) {
        if (!(given instanceof Standardised)) {
            throw Declaring.problem(
                    name() + " cannot be integrated out: " + given.name() + " has no location and scale",
                    "give a distribution that has");
        }
        if (!given.plates().without(shape()).isScalar()) {
            throw Declaring.problem(
                    name() + " is declared along " + Declaring.words(shape()) + ", and its distribution given the data"
                            + " varies along " + Declaring.words(given.plates().without(shape())) + " too",
                    "sum over it");
        }
        conditional = Optional.of(given);
        refuseTwoWays();
        return this;
    }

    private void refuseTwoWays() {
        List<String> ways = new ArrayList<>();
        if (ordered) {
            ways.add("in order");
        }
        if (coordinates.isPresent()) {
            ways.add("through a map of its own");
        }
        if (conditional.isPresent()) {
            ways.add("integrated out");
        }
        if (ways.size() > 1) {
            throw Declaring.problem(
                    name() + " is to be sampled in two ways, " + String.join(" and ", ways), "leave out one of them");
        }
    }

    /**
     * Keeps its elements in increasing order, along its only dimension: what makes the parts of a mixture distinct. Its
     * density stays that of its distribution, which is that of the sorted elements but for the factor n!.
     */
    public RandomVariable ordered() {
        if (shape().dims().size() != 1) {
            throw Declaring.problem(
                    name() + " has the shape " + shape() + ", and only values along one dimension have an order",
                    "declare it along one dimension");
        }
        if (!(distribution.support() instanceof Support.Reals)) {
            throw Declaring.problem(
                    name() + " ~ " + distribution.name() + " is not defined on all real numbers,"
                            + " and only such a variable can be ordered",
                    "leave out ordered(), or choose another distribution");
        }
        ordered = true;
        refuseTwoWays();
        start.ifPresent(this::refuseUnordered);
        return this;
    }

    /**
     * Where chains start; by default in the middle of its distribution.
     *
     * @param values one for all elements, or one each
     */
    public RandomVariable start(double... values) {
        double[] all = spread(values);
        for (double value : all) {
            if (!SupportCheck.isInside(distribution.support(), value)) {
                throw Declaring.problem(
                        "a start of " + name() + " is " + value + ", and its distribution " + distribution.name()
                                + " has no mass " + SupportCheck.words(distribution.support()),
                        "start inside");
            }
        }
        if (ordered) {
            refuseUnordered(all);
        }
        start = Optional.of(all);
        return this;
    }

    private void refuseUnordered(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                throw Declaring.problem(
                        "a start of " + name() + " is " + values[i] + " after " + values[i - 1] + ", and " + name()
                                + " is ordered",
                        "give increasing values");
            }
        }
    }

    /**
     * About how wide its posterior is, in its own unit; by default worked out from the curvature at the start. Of a variable
     * sampled non-centred or through a map it is the width of the coordinate.
     *
     * @param widths one for all elements, or one each
     */
    public RandomVariable width(double... widths) {
        double[] all = spread(widths);
        for (double width : all) {
            if (!Domain.POSITIVE.contains(width)) {
                throw Declaring.problem(
                        "a width of " + name() + " is " + width, "it must be " + Domain.POSITIVE.words());
            }
        }
        scale = Optional.of(all);
        return this;
    }

    private double[] spread(double[] values) {
        int size = shape().size();
        if (values.length != 1 && values.length != size) {
            throw Declaring.problem(
                    name() + " has " + size + " elements, and " + values.length + " values are given for it",
                    "give one, or one for each element");
        }
        double[] all = new double[size];
        for (int i = 0; i < size; i++) {
            all[i] = values[values.length == 1 ? 0 : i];
        }
        return all;
    }

    /** Coordinates that work element by element. */
    private record ElementwiseCoordinates(UnaryOperator<Expr> forward, UnaryOperator<Expr> inverse)
            implements Coordinates {
        @Override
        public List<Expr> values(List<Expr> at) {
            return List.of(forward.apply(at.get(0)));
        }

        @Override
        public List<Expr> coordinates(List<Expr> values) {
            return List.of(inverse.apply(values.get(0)));
        }

        @Override
        public Optional<Expr> logJacobian(List<Expr> at) {
            return Optional.empty();
        }
    }
}
