package org.asterism.testkit.model;

import java.util.Map;
import java.util.Optional;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.Table;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.testkit.service.Settings;

/** A model with the data of the checks, and the posterior of both. */
final class ModelCase {
    private final ModelPlan plan;
    private final Memo<Optional<Table>> table;
    private final Memo<PosteriorCase> posterior;

    ModelCase(ModelPlan plan) {
        this.plan = plan;
        this.table = new Memo<>(this::findTable);
        this.posterior = new Memo<>(() -> PosteriorCase.of(posterior(plan.options())));
    }

    ModelPlan plan() {
        return plan;
    }

    /** The data: those given, or simulated ones; empty if there is neither. */
    Optional<Table> table() {
        return table.get();
    }

    private Optional<Table> findTable() {
        if (plan.table().isPresent() || !(plan.model() instanceof Generative)) {
            return plan.table();
        }
        return Optional.of(simulation((Generative) plan.model(), 0).table());
    }

    /** A simulation of the model's data. */
    Generative.Simulation simulation(Generative model, int stream) {
        return model.simulate(
                Settings.values(model.simulationOptions(), plan.simulation(), owner(model)), Streams.of(stream));
    }

    /** The posterior that the checks examine. */
    PosteriorCase posterior() {
        return posterior.get();
    }

    /** A fresh posterior of the data with some settings. */
    Posterior posterior(Map<String, String> options) {
        return plan.model().posterior(request(table().orElseThrow(), options));
    }

    /** What a posterior of a table is made from. */
    ModelRequest request(Table of, Map<String, String> options) {
        Model model = plan.model();
        return new ModelRequest(
                RoleMatcher.match(of, model.columns(), Map.of()),
                Settings.values(model.options(), options, owner(model)));
    }

    private static String owner(Model model) {
        return "model " + model.descriptor().id();
    }
}
