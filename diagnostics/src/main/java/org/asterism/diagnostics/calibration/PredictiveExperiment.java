package org.asterism.diagnostics.calibration;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.asterism.core.model.Graphical;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Variable;

/**
 * The experiment of a posterior that draws from its own prior.
 *
 * <pre>{@code
 *   Posterior design = …;          // of any data of the right shape: they play no role
 *   Experiment experiment = PredictiveExperiment.of(design, data -> new Experiment.Trial…);
 * }</pre>
 */
public final class PredictiveExperiment implements Experiment {
    private final List<Variable> variables;
    private final Predictive design;
    private final Set<String> tested;
    private final Function<double[], ? extends Posterior> posteriorOf;
    private final Function<double[], ? extends Posterior> referenceOf;

    private PredictiveExperiment(
            Posterior design,
            Function<double[], ? extends Posterior> posteriorOf,
            Function<double[], ? extends Posterior> referenceOf) {
        if (!(design instanceof Predictive predictive)) {
            throw new IllegalArgumentException(
                    design.getClass().getName() + " does not draw from its prior; give a Predictive posterior");
        }
        this.variables = design.variables();
        this.design = predictive;
        this.tested = tested(design);
        this.posteriorOf = posteriorOf;
        this.referenceOf = referenceOf;
    }

    /**
     * An experiment.
     *
     * @param design a {@link Predictive} posterior, which draws truths from its prior and data from the truths
     * @param posteriorOf the posterior of data, which are the elements of what the design predicts, one after the other. By
     *     several threads at once
     * @throws IllegalArgumentException if the design is not predictive
     */
    public static PredictiveExperiment of(Posterior design, Function<double[], ? extends Posterior> posteriorOf) {
        return new PredictiveExperiment(design, posteriorOf, posteriorOf);
    }

    /**
     * An experiment whose posterior leaves to another form of it what the log densities are.
     *
     * @param referenceOf that other form, of the same data
     */
    public static PredictiveExperiment of(
            Posterior design,
            Function<double[], ? extends Posterior> posteriorOf,
            Function<double[], ? extends Posterior> referenceOf) {
        return new PredictiveExperiment(design, posteriorOf, referenceOf);
    }

    /** All variables but those that follow from observed values, such as a probability of membership. */
    private static Set<String> tested(Posterior design) {
        Set<String> tested = new LinkedHashSet<>();
        design.variables().forEach(variable -> tested.add(variable.name()));
        if (design instanceof Graphical graphical) {
            tested.removeAll(ofData(graphical.graphicalModel()));
        }
        return tested;
    }

    private static Set<String> ofData(GraphicalModel graph) {
        Set<String> reached = new HashSet<>();
        for (GraphicalModel.Node node : graph.nodes()) {
            if (node.kind() == GraphicalModel.Kind.OBSERVED) {
                reached.add(node.name());
            }
        }
        int before = 0;
        while (reached.size() > before) {
            before = reached.size();
            for (GraphicalModel.Edge edge : graph.edges()) {
                if (reached.contains(edge.from())) {
                    reached.add(edge.to());
                }
            }
        }
        return reached;
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public Set<String> tested() {
        return tested;
    }

    @Override
    public Trial draw(RandomGenerator random) {
        double[] truth = new double[size(variables)];
        double[] data = new double[size(design.predicted())];
        Predictive.Predictor predictor = design.newPredictor();
        predictor.drawPrior(random, truth);
        predictor.predict(truth, random, data);
        Posterior posterior = posteriorOf.apply(data);
        return new Trial(truth, posterior, posteriorOf == referenceOf ? posterior : referenceOf.apply(data));
    }

    private static int size(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::size).sum();
    }
}
