package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asterism.core.data.Table;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;

/**
 * What is checked of a model, and with what.
 *
 * @param model the model
 * @param table the data; empty for simulated ones
 * @param simulation settings of the simulation
 * @param options settings of the model
 * @param refused settings that must be refused
 * @param idle options that do nothing with these data, by name, with the reason
 * @param twin another form of the same posterior
 * @param allocating why evaluations allocate; empty where they do not
 */
record ModelPlan(
        Model model,
        Optional<Table> table,
        Map<String, String> simulation,
        Map<String, String> options,
        List<Map<String, String>> refused,
        Map<String, String> idle,
        Optional<Function<ModelRequest, Posterior>> twin,
        Optional<String> allocating) {
    ModelPlan {
        simulation = Map.copyOf(simulation);
        options = Map.copyOf(options);
        refused = List.copyOf(refused);
        idle = Map.copyOf(idle);
    }

    static ModelPlan of(Model model) {
        return new ModelPlan(
                model, Optional.empty(), Map.of(), Map.of(), List.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    ModelPlan table(Table of) {
        return new ModelPlan(model, Optional.of(of), simulation, options, refused, idle, twin, allocating);
    }

    ModelPlan simulation(Map<String, String> of) {
        return new ModelPlan(model, table, of, options, refused, idle, twin, allocating);
    }

    ModelPlan options(Map<String, String> of) {
        return new ModelPlan(model, table, simulation, of, refused, idle, twin, allocating);
    }

    ModelPlan refusing(Map<String, String> settings) {
        List<Map<String, String>> more = new ArrayList<>(refused);
        more.add(Map.copyOf(settings));
        return new ModelPlan(model, table, simulation, options, more, idle, twin, allocating);
    }

    ModelPlan idle(String option, String reason) {
        Map<String, String> more = new LinkedHashMap<>(idle);
        more.put(option, reason);
        return new ModelPlan(model, table, simulation, options, refused, more, twin, allocating);
    }

    ModelPlan twin(Function<ModelRequest, Posterior> of) {
        return new ModelPlan(model, table, simulation, options, refused, idle, Optional.of(of), allocating);
    }

    ModelPlan allocating(String reason) {
        return new ModelPlan(model, table, simulation, options, refused, idle, twin, Optional.of(reason));
    }
}
