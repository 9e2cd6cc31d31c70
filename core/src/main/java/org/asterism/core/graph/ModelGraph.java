package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Unit;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.graph.distribution.Argument;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Support;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.graph.expression.Order;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/**
 * A model in the making: its variables in the order in which they depend on one another. The door of this package. One
 * thread; what {@link #posterior()} makes is immutable.
 *
 * <pre>{@code
 *   ModelGraph m = new ModelGraph();
 *   Dim star = Dim.of("star", names);
 *   Expr mu = m.random("mu_r", truncatedNormal(1, 2).above(0)).describe("mean distance", "kpc");
 *   Expr lnStd = m.random("ln_std_r", uniform(-8, 0));
 *   Expr std = m.deterministic("std_r", exp(lnStd));
 *   Expr r = m.random("r", truncatedNormal(mu, std).above(0), star);
 *   m.observe("parallax", normal(reciprocal(r), m.fixed("parallax_error", error, star)), parallax, star);
 *   Posterior posterior = m.posterior();
 * }</pre>
 */
public final class ModelGraph {
    private final Map<String, Quantified> quantities = new LinkedHashMap<>();
    private final Map<String, FixedValues> fixed = new LinkedHashMap<>();
    private final Map<String, Expr> potentials = new LinkedHashMap<>();
    private final Map<String, Dim> dims = new HashMap<>();
    private final List<Index> indices = new ArrayList<>();
    private final Positions positions = new Positions();

    /** Says which rows of which table the positions along a dimension are, for messages about data. */
    public ModelGraph rows(Dim dim, RowLabels labels, String ofTable) {
        positions.are(dim, labels, ofTable);
        return this;
    }

    /**
     * A random variable: x ~ distribution, for each position along the dimensions.
     *
     * @throws org.asterism.core.error.UsageException if the name is taken, the dimensions do not fit the distribution's
     *     parameters, a known parameter is outside its domain, or the distribution is discrete
     */
    public RandomVariable random(String name, Distribution distribution, Dim... along) {
        if (distribution.support() instanceof Support.Whole) {
            throw Declaring.problem(
                    name + " ~ " + distribution.name() + " is discrete, and cannot be sampled",
                    "sum it out: give the data a mixture(...) with one part for each of its values");
        }
        Shape shape = Shape.of(withEvent(distribution, along));
        check(name, distribution, shape);
        return declare(new RandomVariable(name, distribution, shape));
    }

    private static List<Dim> withEvent(Distribution distribution, Dim... along) {
        List<Dim> all = new ArrayList<>(List.of(along));
        for (Dim dim : distribution.event().dims()) {
            if (all.stream().noneMatch(d -> d.name().equals(dim.name()))) {
                all.add(dim);
            }
        }
        return all;
    }

    /** A quantity that follows from others, reported with them. */
    public Deterministic deterministic(String name, Expr definition) {
        checkOwn(name, List.of(definition));
        return declare(new Deterministic(name, definition, definition.shape()));
    }

    private void check(String name, Distribution distribution, Shape shape) {
        checkOwn(name, distribution.arguments().stream().map(Argument::value).toList());
        new Declaring(positions).check(name, distribution, shape);
    }

    private void checkOwn(String name, List<Expr> expressions) {
        for (Expr expr : Order.of(expressions)) {
            if (expr instanceof Quantified quantity && quantities.get(quantity.name()) != quantity) {
                throw Declaring.problem(
                        name + " depends on " + quantity.name() + ", which another model has declared",
                        "declare " + quantity.name() + " in this model too");
            }
        }
    }

    /**
     * Known values that have no distribution, such as standard errors and times.
     *
     * @param values row-major. Not modified
     */
    public Expr fixed(String name, double[] values, Dim... along) {
        return fixed(name, "known value", "", values, along);
    }

    /** Known values, with what they are, in one line without a full stop, and their unit. */
    public Expr fixed(String name, String description, String unit, double[] values, Dim... along) {
        claim(name);
        Expr data = named(name, values, along);
        fixed.put(name, new FixedValues((Data) data, description, Unit.of(unit)));
        data.shape().dims().forEach(this::claim);
        return data;
    }

    private static Expr named(String name, double[] values, Dim... along) {
        try {
            return Expressions.data(name, values, along);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Problem.of(e.getMessage()).cure("give one value for each position"), e);
        }
    }

    /**
     * Which group each member belongs to, as each visit to its star: then {@code a.at(index)} is a value for each visit. The
     * posterior holds it among its data as {@code star_index} along {@code visit}.
     *
     * @param positions the group of each member, from zero. Not modified
     */
    public Index index(String name, Dim members, Dim groups, int[] positions) {
        claim(members);
        claim(groups);
        Index index = new Index(name, members, groups, positions);
        indices.add(index);
        return index;
    }

    /**
     * Observed data: values ~ distribution.
     *
     * @param values row-major. Not modified
     * @throws org.asterism.core.error.DataException if a value is outside the distribution's support; names the row
     */
    public Expr observe(String name, Distribution distribution, double[] values, Dim... along) {
        return observe(name, "", "", distribution, values, along);
    }

    /** Observed data, with what they are, in one line without a full stop, and their unit. */
    public Expr observe(
            String name, String description, String unit, Distribution distribution, double[] values, Dim... along) {
        Expr data = named(name, values, along);
        check(name, distribution, data.shape());
        new SupportCheck(positions).check(name, distribution, (Data) data);
        Observation observation = declare(new Observation(name, distribution, data, data.shape()));
        observation.describeAs(description, unit);
        return data;
    }

    /** Adds a term to the log density, for what no distribution says. */
    public void potential(String name, Expr term) {
        claim(name);
        checkOwn(name, List.of(term));
        potentials.put(name, Expressions.sum(term));
    }

    /** Samples several variables together, in coordinates of the model's own. */
    public void sampleTogether(List<RandomVariable> variables, Coordinates coordinates) {
        variables.forEach(variable -> variable.sampledThrough(new Joint(variables, coordinates)));
    }

    private <Q extends Quantified> Q declare(Q quantity) {
        claim(quantity.name());
        quantity.shape().dims().forEach(this::claim);
        quantities.put(quantity.name(), quantity);
        return quantity;
    }

    private void claim(String name) {
        if (quantities.containsKey(name) || fixed.containsKey(name) || potentials.containsKey(name)) {
            throw Declaring.problem("two quantities of the model are called '" + name + "'", "rename one of them");
        }
    }

    private void claim(Dim dim) {
        Dim known = dims.putIfAbsent(dim.name(), dim);
        if (known != null && known.size() != dim.size()) {
            throw Declaring.problem(
                    "two dimensions are called '" + dim.name() + "', of " + known.size() + " and " + dim.size()
                            + " positions",
                    "use one Dim for both, or rename one");
        }
    }

    /**
     * The posterior of what has been declared.
     *
     * @throws org.asterism.core.error.UsageException if nothing is to be inferred
     */
    public DeclaredPosterior posterior() {
        if (quantities.values().stream().noneMatch(RandomVariable.class::isInstance)) {
            throw Declaring.problem("the model has no random variable", "declare one with random(...)");
        }
        return new DeclaredPosterior(new Declared(
                List.copyOf(quantities.values()),
                new LinkedHashMap<>(fixed),
                new LinkedHashMap<>(potentials),
                List.copyOf(indices)));
    }
}
