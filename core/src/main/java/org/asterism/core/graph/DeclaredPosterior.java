package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Unit;
import org.asterism.core.graph.compile.CompiledProgram;
import org.asterism.core.graph.compile.Compiler;
import org.asterism.core.graph.compile.Evaluation;
import org.asterism.core.graph.compile.Input;
import org.asterism.core.graph.compile.Output;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Derivative;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Graphical;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.JointDensity;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;

/** The posterior of a declared model, and all else that follows from the declaration. */
public final class DeclaredPosterior
        implements Posterior, ObservedData, DensityTerms, Graphical, Predictive, PointwiseLikelihood, JointDensity {
    private static final String INDEX = "_index";

    private final Declared declared;
    private final SamplingSpace space;
    private final ParameterSpace parameters;
    private final Once<CompiledProgram> density;
    private final Once<CompiledProgram> gradient;
    private final Once<CompiledProgram> report;
    private final Optional<Supplier<Refreshment>> refreshment;
    private final Map<Class<?>, Once<? extends Optional<? extends Supplier<?>>>> offers;

    DeclaredPosterior(Declared declared) {
        this.declared = declared;
        this.refreshment = Optional.empty();
        this.offers = Map.of();
        this.space = new SamplingSpace(declared);
        this.parameters = space.parameters();
        if (declared.random().stream().anyMatch(v -> v.conditional().isPresent())) {
            new ConditionalCheck(declared, new Start(declared, space).values()).check();
        }
        Expr logJoint = declared.terms().values().stream().map(space::over).reduce(Expressions.constant(0), Expr::plus);
        Expr logDensity = logJoint.plus(space.logJacobian());
        List<Input> inputs = Block.inputs(space.blocks());
        this.density = new Once<>(() -> Compiler.compileInVectors(inputs, List.of(scalar(logDensity))));
        this.gradient = new Once<>(() -> Compiler.compileInVectors(inputs, withGradient(logDensity)));
        this.report = new Once<>(() -> Compiler.compile(inputs, reported(logJoint)));
    }

    private DeclaredPosterior(
            DeclaredPosterior of,
            Optional<Supplier<Refreshment>> refreshment,
            Map<Class<?>, Once<? extends Optional<? extends Supplier<?>>>> offers) {
        this.declared = of.declared;
        this.space = of.space;
        this.parameters = of.parameters;
        this.density = of.density;
        this.gradient = of.gradient;
        this.report = of.report;
        this.refreshment = refreshment;
        this.offers = Map.copyOf(offers);
    }

    /**
     * The same, but some of the reported values are drawn anew given the others.
     *
     * @param each makes one for each thread
     */
    public DeclaredPosterior refreshed(Supplier<Refreshment> each) {
        return new DeclaredPosterior(this, Optional.of(each), offers);
    }

    /**
     * The same, but its densities can do more: see {@link org.asterism.core.model.Offering}.
     *
     * @param kind of what they can do, such as {@code Jump.class}
     * @param shared prepares what all threads share, once, when a sampler first asks; what it gives makes one for each
     *     thread, over the coordinates of {@link #parameters()}. Empty if these data have no use for it
     */
    public <P> DeclaredPosterior offering(Class<P> kind, Supplier<Optional<Supplier<P>>> shared) {
        Map<Class<?>, Once<? extends Optional<? extends Supplier<?>>>> all = new HashMap<>(offers);
        all.put(kind, new Once<>(shared::get));
        return new DeclaredPosterior(this, refreshment, all);
    }

    private static Output scalar(Expr expr) {
        return new Output(expr, Shape.SCALAR, Output.Target.FIRST, 0);
    }

    private List<Output> withGradient(Expr logDensity) {
        List<Symbol> leaves = space.blocks().stream().map(Block::coordinate).toList();
        List<Expr> slopes = Derivative.gradient(logDensity, leaves);
        List<Output> outputs = new ArrayList<>(List.of(scalar(logDensity)));
        for (int k = 0; k < leaves.size(); k++) {
            int offset = space.blocks().get(k).offset();
            outputs.add(new Output(slopes.get(k), leaves.get(k).shape(), Output.Target.SECOND, offset));
        }
        return outputs;
    }

    private List<Output> reported(Expr logJoint) {
        List<Output> outputs = new ArrayList<>(List.of(scalar(logJoint)));
        int offset = 0;
        for (Quantified quantity : declared.reported()) {
            outputs.add(new Output(space.over(quantity), quantity.shape(), Output.Target.SECOND, offset));
            offset += quantity.shape().size();
        }
        return outputs;
    }

    @Override
    public ParameterSpace parameters() {
        return parameters;
    }

    @Override
    public List<Variable> variables() {
        return declared.reported().stream().map(Quantified::variable).toList();
    }

    @Override
    public Differentiable newLogDensity() {
        return new CompiledDensity(space.dimension(), density, gradient.get().newEvaluation(), offers);
    }

    @Override
    public Reporter newReporter() {
        Evaluation evaluation = report.get().newEvaluation();
        double[] logProbability = new double[1];
        List<Refreshment> steps = new ArrayList<>();
        if (declared.random().stream().anyMatch(v -> v.conditional().isPresent())) {
            steps.add(new IntegratedDraws(declared));
        }
        refreshment.ifPresent(each -> steps.add(each.get()));
        if (steps.isEmpty()) {
            return (position, random, values) -> {
                evaluation.run(position, logProbability, values);
                return logProbability[0];
            };
        }
        Evaluation ofReported = newLogJoint();
        double[] none = {};
        return (position, random, values) -> {
            evaluation.run(position, logProbability, values);
            steps.forEach(step -> step.refresh(values, random));
            ofReported.run(values, logProbability, none);
            return logProbability[0];
        };
    }

    /** The log joint density over reported values. */
    private Evaluation newLogJoint() {
        Expr sum = declared.terms().values().stream().reduce(Expressions.constant(0), Expr::plus);
        return Compiler.compile(declared.inputs(), List.of(scalar(sum))).newEvaluation();
    }

    @Override
    public ToDoubleFunction<double[]> newJointDensity() {
        Evaluation evaluation = newLogJoint();
        double[] sum = new double[1];
        double[] none = {};
        return values -> {
            evaluation.run(values, sum, none);
            return sum[0];
        };
    }

    @Override
    public StartPoint start() {
        return new Start(declared, space).find(newLogDensity());
    }

    /**
     * Where the sampler is when it reports these values: the inverse of a reporter, of an angle's point in the plane that
     * on the unit circle.
     *
     * @param values the variables, as a reporter gives them, inside the support. Not modified
     * @return unconstrained coordinates
     */
    public double[] position(double[] values) {
        return space.position(declared.split(values));
    }

    @Override
    public List<Term> terms(double[] position) {
        var evaluator = space.evaluatorAt(position);
        List<Term> terms = new ArrayList<>();
        declared.terms().forEach((name, term) -> terms.add(new Term(name, evaluator.scalar(space.over(term)))));
        return terms;
    }

    @Override
    public List<Quantity> observed() {
        List<Quantity> all = new ArrayList<>();
        for (Observation observation : declared.observations()) {
            all.add(new Quantity(observation.variable(), ((Data) observation.data()).values()));
        }
        declared.fixed()
                .forEach((name, known) -> all.add(new Quantity(
                        new Variable(name, known.data().shape().dims(), known.unit(), known.description()),
                        known.data().values())));
        for (Index index : declared.indices()) {
            String name = index.to().name() + INDEX;
            if (all.stream().noneMatch(quantity -> quantity.variable().name().equals(name))) {
                all.add(new Quantity(
                        Variable.vector(
                                name, index.from(), "", "which " + index.to().name() + ", from zero"),
                        Arrays.stream(index.positions()).asDoubleStream().toArray()));
            }
        }
        return all;
    }

    @Override
    public GraphicalModel graphicalModel() {
        return new GraphDrawing(declared).draw();
    }

    @Override
    public List<Variable> predicted() {
        return declared.observations().stream().map(Quantified::variable).toList();
    }

    @Override
    public Predictor newPredictor() {
        return new DeclaredPredictor(declared);
    }

    /**
     * Simulates: draws all variables but those that are given, in the order of declaration, and data from them.
     *
     * @param given true values by the name of the random variable
     * @param random the only source of chance
     */
    public Drawn simulate(Map<String, double[]> given, RandomGenerator random) {
        double[] values = new double[size(variables())];
        double[] data = new double[size(predicted())];
        DeclaredPredictor predictor = new DeclaredPredictor(declared);
        predictor.draw(given, random, values);
        predictor.predict(values, random, data);
        return new Drawn(quantities(variables(), values), quantities(predicted(), data));
    }

    /**
     * What a simulation drew.
     *
     * @param truth the variables of the posterior
     * @param data the observed variables
     */
    public record Drawn(List<Quantity> truth, List<Quantity> data) {
        public Drawn {
            truth = List.copyOf(truth);
            data = List.copyOf(data);
        }
    }

    private static int size(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::size).sum();
    }

    private static List<Quantity> quantities(List<Variable> variables, double[] values) {
        List<Quantity> quantities = new ArrayList<>();
        int offset = 0;
        for (Variable variable : variables) {
            quantities.add(new Quantity(variable, Arrays.copyOfRange(values, offset, offset + variable.size())));
            offset += variable.size();
        }
        return quantities;
    }

    @Override
    public List<Variable> pointwise() {
        return declared.observations().stream()
                .map(o -> new Variable(
                        o.name(),
                        o.shape().without(o.distribution().event()).dims(),
                        Unit.NONE,
                        "log likelihood of " + o.name()))
                .toList();
    }

    @Override
    public Pointwise newPointwise() {
        List<Output> outputs = new ArrayList<>();
        int offset = 0;
        for (Observation observation : declared.observations()) {
            Shape shape = observation.shape().without(observation.distribution().event());
            Expr each = observation.distribution().logDensity(observation.data());
            outputs.add(new Output(each, shape, Output.Target.SECOND, offset));
            offset += shape.size();
        }
        Evaluation evaluation = Compiler.compile(declared.inputs(), outputs).newEvaluation();
        double[] none = {};
        return (values, logLikelihood) -> evaluation.run(values, none, logLikelihood);
    }
}
