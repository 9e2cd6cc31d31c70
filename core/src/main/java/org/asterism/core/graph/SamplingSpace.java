package org.asterism.core.graph;

import static org.asterism.core.graph.expression.Expressions.atan2;
import static org.asterism.core.graph.expression.Expressions.call;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.cos;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.element;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.sigmoid;
import static org.asterism.core.graph.expression.Expressions.sin;
import static org.asterism.core.graph.expression.Expressions.softplus;
import static org.asterism.core.graph.expression.Expressions.square;
import static org.asterism.core.graph.expression.Expressions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Standardised;
import org.asterism.core.graph.distribution.Support;
import org.asterism.core.graph.expression.Change;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Substitution;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.transform.Transform;
import org.asterism.core.transform.Transforms;

/** The unconstrained coordinates of the random variables, side by side, and the variables' values over them. */
final class SamplingSpace {
    private final List<Block> blocks = new ArrayList<>();
    private final IdentityHashMap<Symbol, Expr> values = new IdentityHashMap<>();
    private final Map<RandomVariable, Symbol> ofJoint = new IdentityHashMap<>();
    private Expr integrated = constant(0);
    private int dimension;

    SamplingSpace(Declared declared) {
        for (Quantified quantity : declared.quantities()) {
            if (quantity instanceof RandomVariable variable
                    && variable.conditional().isPresent()) {
                integrate(variable, variable.conditional().get());
            } else if (quantity instanceof RandomVariable variable) {
                Block block = block(variable);
                dimension += block.size();
                Expr value = over(block.value());
                values.put(variable, value);
                blocks.add(new Block(
                        variable,
                        block.coordinate(),
                        block.offset(),
                        value,
                        over(block.logJacobian()),
                        block.inverse(),
                        block.transform()));
            } else if (quantity instanceof Deterministic deterministic) {
                values.put(deterministic, over(deterministic.definition()));
            }
        }
    }

    /** An expression over the variables as one over the coordinates. */
    Expr over(Expr expr) {
        return new Substitution(values).in(expr);
    }

    /** A plain evaluator at a position. */
    Evaluator evaluatorAt(double[] position) {
        Map<Symbol, double[]> coordinates = new IdentityHashMap<>();
        for (Block block : blocks) {
            int end = block.offset() + block.size();
            coordinates.put(block.coordinate(), Arrays.copyOfRange(position, block.offset(), end));
        }
        return new Evaluator(coordinates);
    }

    /** The coordinates of the values of all quantities. */
    double[] position(Map<Symbol, double[]> ofQuantities) {
        double[] position = new double[dimension];
        for (Block block : blocks) {
            double[] coordinates = block.coordinates(ofQuantities);
            System.arraycopy(coordinates, 0, position, block.offset(), coordinates.length);
        }
        return position;
    }

    List<Block> blocks() {
        return blocks;
    }

    int dimension() {
        return dimension;
    }

    /** Takes the middle of its conditional distribution, and divides by the density there: any x gives the same. */
    private void integrate(RandomVariable variable, Distribution conditional) {
        Expr middle = over(((Standardised) conditional).fromStandard(variable.constant(0)));
        values.put(variable, middle);
        integrated = integrated.minus(over(Declared.total(conditional, variable, variable)));
    }

    /** What makes the density of the coordinates from that of the variables: Jacobians, and what is integrated out. */
    Expr logJacobian() {
        Expr sum = integrated;
        for (Block block : blocks) {
            sum = sum.plus(block.logJacobian());
        }
        return sum;
    }

    ParameterSpace parameters() {
        return ParameterSpace.of(blocks.stream()
                .map(block -> new Parameter(block.variable().name(), block.transform()))
                .toArray(Parameter[]::new));
    }

    private Block block(RandomVariable variable) {
        Optional<Coordinates> own = variable.coordinates();
        if (own.isPresent() && own.get() instanceof Joint joint) {
            return jointly(variable, joint);
        }
        if (own.isPresent()) {
            Symbol u = leaf(variable, variable.shape());
            Expr value = over(own.get().values(List.of(u)).get(0));
            Expr logJacobian = totalOver(Change.logJacobian(value, u), variable.shape());
            Expr inverse = own.get().coordinates(List.of(variable)).get(0);
            return elementwise(variable, u, value, logJacobian, inverse);
        }
        return variable.isOrdered()
                ? byArray(variable, Transforms.ordered(variable.shape().size()))
                : bySupport(variable);
    }

    private Symbol leaf(RandomVariable variable, Shape shape) {
        return new Symbol(variable.name() + "'", shape);
    }

    private Block elementwise(RandomVariable variable, Symbol u, Expr value, Expr logJacobian, Expr inverse) {
        Transform identity = Transforms.identity(u.shape().size());
        return new Block(variable, u, dimension, value, logJacobian, Optional.of(inverse), identity);
    }

    /** The first of the variables that share coordinates makes the leaves of all, and has the Jacobian. */
    private Block jointly(RandomVariable variable, Joint joint) {
        List<RandomVariable> all = joint.variables();
        boolean first = !ofJoint.containsKey(variable);
        if (first) {
            all.forEach(each -> ofJoint.put(each, leaf(each, each.shape())));
        }
        List<Expr> leaves = all.stream().map(each -> (Expr) ofJoint.get(each)).toList();
        int which = all.indexOf(variable);
        Expr logJacobian = first ? sum(joint.logJacobian(leaves).orElse(constant(0))) : constant(0);
        Expr inverse = joint.coordinates(List.copyOf(all)).get(which);
        return elementwise(variable, ofJoint.get(variable), joint.values(leaves).get(which), logJacobian, inverse);
    }

    private Block bySupport(RandomVariable variable) {
        Support support = variable.distribution().support();
        int size = variable.shape().size();
        Symbol u = leaf(variable, variable.shape());
        if (support instanceof Support.Reals) {
            return new Block(variable, u, dimension, u, constant(0), Optional.of(variable), Transforms.identity(size));
        }
        if (support instanceof Support.Above above) {
            Expr value = above.lower().plus(exp(u));
            Expr inverse = log(variable.minus(above.lower()));
            return number(above.lower())
                    .map(lower -> new Block(
                            variable, u, dimension, value, sum(u), Optional.of(inverse), Transforms.lower(size, lower)))
                    .orElseGet(() -> elementwise(variable, u, value, sum(u), inverse));
        }
        if (support instanceof Support.Below below) {
            Expr value = below.upper().minus(exp(u));
            return elementwise(variable, u, value, sum(u), log(below.upper().minus(variable)));
        }
        if (support instanceof Support.Between between) {
            return between(variable, u, between);
        }
        if (support instanceof Support.Circle) {
            return circle(variable);
        }
        List<Dim> dims = variable.shape().dims();
        int last = dims.get(dims.size() - 1).size();
        if (support instanceof Support.Parts) {
            return byArray(variable, Transforms.repeated(Transforms.simplex(last), size / last));
        }
        return byArray(variable, Transforms.repeated(Transforms.correlationFactor(last), size / (last * last)));
    }

    private static Optional<Double> number(Expr expr) {
        return expr instanceof Constant constant ? Optional.of(constant.value()) : Optional.empty();
    }

    private Block between(RandomVariable variable, Symbol u, Support.Between range) {
        Expr width = range.upper().minus(range.lower());
        // From the nearer bound, so that values close to either keep their relative precision.
        Expr value = ifLess(
                u,
                constant(0),
                range.lower().plus(width.times(sigmoid(u))),
                range.upper().minus(width.times(sigmoid(u.negate()))));
        Expr each = log(width).minus(softplus(u)).minus(softplus(u.negate()));
        Expr inverse =
                log(variable.minus(range.lower())).minus(log(range.upper().minus(variable)));
        Optional<Double> lower = number(range.lower());
        Optional<Double> upper = number(range.upper());
        Transform transform = lower.isPresent() && upper.isPresent()
                ? Transforms.interval(u.shape().size(), lower.get(), upper.get())
                : Transforms.identity(u.shape().size());
        Expr logJacobian = totalOver(each, u.shape());
        return new Block(variable, u, dimension, value, logJacobian, Optional.of(inverse), transform);
    }

    private static Expr totalOver(Expr each, Shape shape) {
        return sum(each).times(shape.without(each.shape()).size());
    }

    /**
     * An angle is that of a point in the plane, whose distance from the origin is given the density of two standard normals:
     * so neither end of the angle's range is an edge for the sampler.
     */
    private Block circle(RandomVariable variable) {
        Dim plane = Dim.of(variable.name() + " (plane)", 2);
        List<Dim> dims = new ArrayList<>(variable.shape().dims());
        dims.add(0, plane);
        Symbol u = leaf(variable, Shape.of(dims));
        Expr x = element(u, plane, 0);
        Expr y = element(u, plane, 1);
        // p(θ) dθ · r e^(−r²/2) dr is p(θ) e^(−r²/2) dx dy.
        Expr logJacobian = sum(square(u)).times(-0.5);
        Expr cosine = cos(variable);
        Expr sine = sin(variable);
        double[] first = {1, 0};
        double[] second = {0, 1};
        Expr inverse = data("", first, plane)
                .times(cosine)
                .plus(data("", second, plane).times(sine));
        return elementwise(variable, u, atan2(y, x), logJacobian, inverse);
    }

    private Block byArray(RandomVariable variable, Transform transform) {
        Symbol u = leaf(variable, Shape.of(Dim.of(variable.name() + " (free)", transform.unconstrainedSize())));
        Expr value = call(new TransformOperation(transform), variable.shape().dims(), u);
        Expr logJacobian = call(new TransformOperation.LogJacobian(transform), List.of(), u);
        return new Block(variable, u, dimension, value, logJacobian, Optional.empty(), transform);
    }
}
