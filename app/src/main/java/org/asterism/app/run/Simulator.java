package org.asterism.app.run;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.TableWriter;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Model;
import org.asterism.core.model.Quantity;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.random.RandomStream;

/** Simulates the data of a model and writes them. */
public final class Simulator {
    private final Catalogue<TableWriter> writers;

    @Inject
    Simulator(Catalogue<TableWriter> writers) {
        this.writers = writers;
    }

    /**
     * Simulates.
     *
     * @throws UsageException if the model cannot, or the options are wrong
     */
    public Simulation simulate(Model model, Map<String, String> given, long seed) {
        String id = model.descriptor().id();
        if (!(model instanceof Generative generative)) {
            throw new UsageException(Problem.of("the model " + id + " cannot simulate data"));
        }
        Problems problems = new Problems();
        Options options = Options.parse(generative.simulationOptions(), given, "the simulation of " + id, problems);
        problems.throwIfAny(UsageException::new);
        return generative.simulate(options, RandomStream.of(seed, RandomStream.Purpose.SIMULATION, 0));
    }

    /** Writes the table in the format of the file's name. */
    public void write(Simulation simulation, Path file) {
        TableWriter writer = writers.all().stream()
                .filter(w -> w.writes(file))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        Problem.of("no table can be written to " + file).cure("end its name with .csv or .fits")));
        try {
            writer.write(simulation.table(), file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Writes the true values as JSON: a number for each scalar, a list for each vector. */
    public void writeTruth(Simulation simulation, Path file) {
        StringBuilder json = new StringBuilder("{");
        String between = "\n  ";
        for (Quantity quantity : simulation.truth()) {
            json.append(between).append('"').append(quantity.variable().name()).append("\": ");
            json.append(
                    quantity.variable().dims().isEmpty()
                            ? Double.toString(quantity.values()[0])
                            : Arrays.toString(quantity.values()));
            between = ",\n  ";
        }
        try {
            Files.writeString(file, json.append("\n}\n"));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static UsageException unwritable(Path file, IOException cause) {
        return new UsageException(
                Problem.of("the file cannot be written (" + cause.getMessage() + ")")
                        .at(file.toString())
                        .cure("name another file"),
                cause);
    }

    /** The true values by the name of the variable, row-major. */
    public static Map<String, List<Double>> truthByVariable(Simulation simulation) {
        Map<String, List<Double>> truth = new LinkedHashMap<>();
        for (Quantity quantity : simulation.truth()) {
            truth.put(
                    quantity.variable().name(),
                    Arrays.stream(quantity.values()).boxed().toList());
        }
        return truth;
    }

    /** The true values by the names that a summary uses. */
    public static Map<String, Double> truth(Simulation simulation) {
        Map<String, Double> truth = new LinkedHashMap<>();
        for (Quantity quantity : simulation.truth()) {
            String name = quantity.variable().name();
            if (quantity.variable().dims().isEmpty()) {
                truth.put(name, quantity.values()[0]);
                continue;
            }
            var dim = quantity.variable().dims().get(0);
            for (int i = 0; i < quantity.values().length; i++) {
                String label = dim.labels().isEmpty()
                        ? Integer.toString(i)
                        : dim.labels().get(i);
                truth.put(name + "[" + label + "]", quantity.values()[i]);
            }
        }
        return truth;
    }
}
