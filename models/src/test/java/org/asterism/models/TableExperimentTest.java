package org.asterism.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.Table;
import org.asterism.core.error.UsageException;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.diagnostics.calibration.Experiment;
import org.asterism.diagnostics.calibration.TableExperiment;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.binary.BinaryPopulationModel;
import org.asterism.models.cluster.ClusterModel;
import org.asterism.models.dispersion.VelocityDispersionModel;
import org.asterism.models.kepler.KeplerBinaryModel;
import org.asterism.models.kepler.KeplerPopulationModel;
import org.asterism.models.line.LineOutliersModel;
import org.asterism.models.mixture.ClusterMixtureModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is predicted comes back as observed, through the table of every model, in whatever order its rows are. */
class TableExperimentTest {
    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of(new ClusterModel(), Map.of("n", "6"), "r"),
                Arguments.of(new BinaryModel(), Map.of("n", "7"), "P"),
                Arguments.of(new BinaryPopulationModel(), Map.of("n", "3", "visits", "5"), "lnP"),
                Arguments.of(new KeplerBinaryModel(), Map.of("n", "7"), "e"),
                Arguments.of(new KeplerPopulationModel(), Map.of("n", "3", "visits", "5"), "e"),
                Arguments.of(new LineOutliersModel(), Map.of("n", "9"), "slope"),
                Arguments.of(new ClusterMixtureModel(), Map.of("n", "8"), "mu_r"),
                Arguments.of(new ClusterMixtureModel(), Map.of("n", "8", "proper_motions", "false"), "mu_r"),
                Arguments.of(new VelocityDispersionModel(), Map.of("n", "8", "columns", "velocity"), "v"));
    }

    private static MatchedData shuffled(Generative model, Map<String, String> simulation) {
        Table table = Requests.simulate(model, simulation, 3).table();
        List<Integer> rows = new java.util.ArrayList<>(
                IntStream.range(0, table.rows().size()).boxed().toList());
        Collections.shuffle(rows, new Random(1));
        Table other = table.select(rows.stream().mapToInt(Integer::intValue).toArray());
        return RoleMatcher.match(other, model.columns(), Map.of());
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsPredictedIsObserved(Generative model, Map<String, String> simulation, String tested) {
        MatchedData data = shuffled(model, simulation);
        Options options = Options.defaults(model.options());
        TableExperiment experiment = TableExperiment.of(model, data, options);
        assertTrue(experiment.tested().contains(tested), experiment.tested().toString());
        Experiment.Trial trial = experiment.draw(RandomStream.of(4, RandomStream.Purpose.SIMULATION, 0));
        DeclaredPosterior design = (DeclaredPosterior) model.posterior(new ModelRequest(data, options));
        RandomStream same = RandomStream.of(4, RandomStream.Purpose.SIMULATION, 0);
        double[] truth = new double[size(design.variables())];
        double[] predicted = new double[size(design.predicted())];
        design.newPredictor().drawPrior(same, truth);
        design.newPredictor().predict(truth, same, predicted);
        assertArrayEquals(truth, trial.truth());
        double[] observed = ((ObservedData) trial.posterior())
                .observed().stream()
                        .filter(quantity -> design.predicted().stream()
                                .map(Variable::name)
                                .toList()
                                .contains(quantity.variable().name()))
                        .flatMapToDouble(quantity -> java.util.Arrays.stream(quantity.values()))
                        .toArray();
        assertArrayEquals(predicted, observed);
    }

    private static int size(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::size).sum();
    }

    /** A probability of membership has no true value: only whether a star is a member does. */
    @Test
    void whatFollowsFromTheDataIsNotTested() {
        ClusterMixtureModel model = new ClusterMixtureModel();
        TableExperiment experiment =
                TableExperiment.of(model, shuffled(model, Map.of("n", "8")), Options.defaults(model.options()));
        assertTrue(
                !experiment.tested().contains("membership"), experiment.tested().toString());
        assertTrue(experiment.tested().contains("std_r"), "what follows from parameters alone has a true value");
    }

    @Test
    void saysSoWhereTheModelChangesWhatWasMeasured() {
        VelocityDispersionModel model = new VelocityDispersionModel();
        MatchedData redshifts = shuffled(model, Map.of("n", "8"));
        UsageException thrown = assertThrows(
                UsageException.class, () -> TableExperiment.of(model, redshifts, Options.defaults(model.options())));
        assertTrue(thrown.getMessage().contains("makes its velocity from columns"), thrown.getMessage());
    }

    /** The marginal form samples what the declared one draws, and reports the same variables. */
    @Test
    void anotherFormOfTheModelCanBeSampled() {
        ClusterModel model = new ClusterModel();
        MatchedData data = shuffled(model, Map.of("n", "6"));
        Options declared = Options.defaults(model.options());
        Options marginal = Options.parse(
                model.options(), Map.of("marginal", "true"), "test", new org.asterism.core.error.Problems());
        assertThrows(UsageException.class, () -> TableExperiment.of(model, data, marginal));
        TableExperiment experiment = TableExperiment.of(model, data, marginal, declared);
        Experiment.Trial trial = experiment.draw(RandomStream.of(4, RandomStream.Purpose.SIMULATION, 0));
        assertEquals(2, trial.posterior().parameters().dimension());
        assertEquals(8, trial.reference().parameters().dimension());
        assertEquals(
                ((ObservedData) trial.reference()).observed().get(0).values()[2],
                ((ObservedData) trial.posterior()).observed().get(0).values()[2]);
    }
}
