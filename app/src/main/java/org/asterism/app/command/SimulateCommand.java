package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.run.Simulator;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates a table that a model takes. */
@Command(
        name = "simulate",
        description = "Simulate data of a model, with the truth behind them.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class SimulateCommand implements Callable<Integer> {
    private final Catalogue<Model> models;
    private final Simulator simulator;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MODEL", description = "see 'asterism list models'")
    private String model;

    @Option(names = "--seed", required = true, paramLabel = "N", description = "decides all chance")
    private long seed;

    @Option(names = "-O", paramLabel = "OPTION=VALUE", description = "option of the simulation; repeatable")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "table to write: .csv or .fits")
    private Path out;

    @Option(names = "--truth", paramLabel = "FILE", description = "JSON file for the true values")
    private Path truth;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    SimulateCommand(Catalogue<Model> models, Simulator simulator, Terminal terminal) {
        this.models = models;
        this.simulator = simulator;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Simulation simulation = simulator.simulate(models.get(model), options, seed);
        simulator.write(simulation, out);
        if (truth != null) {
            simulator.writeTruth(simulation, truth);
        }
        terminal.note(
                simulation.table().rows().size() + " rows in " + out + (truth == null ? "" : ", truth in " + truth));
        return 0;
    }
}
