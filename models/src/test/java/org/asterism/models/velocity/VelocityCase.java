package org.asterism.models.velocity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asterism.core.data.Column;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative;
import org.asterism.models.Requests;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.binary.BinaryPopulationModel;
import org.asterism.models.kepler.KeplerBinaryModel;
import org.asterism.models.kepler.KeplerPopulationModel;

/**
 * A velocity model with priors that are narrow enough for data of a few dozen visits to have one mode: eight to ten cycles
 * over the baseline, so that neighbouring peaks of the periodogram are outside the range of periods.
 *
 * @param name what it is called in reports
 * @param simulation options of the simulation
 * @param options of the posterior
 */
record VelocityCase(String name, Generative model, Map<String, String> simulation, Map<String, String> options) {
    private static final Map<String, String> VISITS = Map.of("n", "40", "baseline", "40", "velocity_error", "3");
    private static final Map<String, String> STARS =
            Map.of("n", "3", "visits", "24", "baseline", "40", "velocity_error", "3");
    private static final Map<String, String> PERIOD = Map.of("P.lower", "4", "P.upper", "5");
    private static final Map<String, String> PERIODS = Map.of(
            "P.lower",
            "3.6",
            "P.upper",
            "5.6",
            "mu.lower",
            "1.4",
            "mu.upper",
            "1.6",
            "lnsigma.lower",
            "-4.5",
            "lnsigma.upper",
            "-3");
    private static final Map<String, String> CIRCULAR = Map.of("amplitude.sd", "30", "v0.sd", "50");
    private static final Map<String, String> ECCENTRIC = Map.of("K.scale", "30", "v0.sd", "50");

    /** All forms of all models. */
    static Stream<VelocityCase> all() {
        List<VelocityCase> cases = new ArrayList<>();
        for (String errors : List.of("quoted", "jitter", "student")) {
            Map<String, String> scatter = Map.of("errors", errors, "s.scale", "3");
            cases.add(
                    new VelocityCase("binary, " + errors, new BinaryModel(), VISITS, join(PERIOD, CIRCULAR, scatter)));
        }
        cases.add(new VelocityCase(
                "binary, amplitude and phase",
                new BinaryModel(),
                VISITS,
                join(PERIOD, CIRCULAR, Map.of("form", "amplitude-phase"))));
        cases.add(new VelocityCase(
                "binary-population, jitter",
                new BinaryPopulationModel(),
                STARS,
                join(PERIODS, CIRCULAR, Map.of("errors", "jitter"))));
        cases.add(new VelocityCase(
                "kepler-binary, uniform e",
                new KeplerBinaryModel(),
                VISITS,
                join(PERIOD, ECCENTRIC, Map.of("e.prior", "uniform", "P.prior", "uniform"))));
        cases.add(new VelocityCase(
                "kepler-binary, jitter",
                new KeplerBinaryModel(),
                VISITS,
                join(PERIOD, ECCENTRIC, Map.of("errors", "jitter"))));
        cases.add(new VelocityCase(
                "kepler-population, student",
                new KeplerPopulationModel(),
                STARS,
                join(PERIODS, ECCENTRIC, Map.of("errors", "student"))));
        return cases.stream();
    }

    @SafeVarargs
    private static Map<String, String> join(Map<String, String>... parts) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> part : parts) {
            all.putAll(part);
        }
        return all;
    }

    /** Simulated visits; their velocities play no role where others are drawn. */
    Table visits(Map<String, String> changed) {
        return Requests.simulate(model, join(simulation, changed), 1).table();
    }

    DeclaredPosterior posterior(Table table) {
        return (DeclaredPosterior) Requests.posterior(model, table, options);
    }

    /** The same visits with other velocities. */
    static Table with(Table table, double[] velocity) {
        Column[] columns = table.columns().stream()
                .map(column -> column.name().equals("velocity") ? new RealColumn("velocity", "km/s", velocity) : column)
                .toArray(Column[]::new);
        return Requests.table(columns);
    }

    @Override
    public String toString() {
        return name;
    }
}
