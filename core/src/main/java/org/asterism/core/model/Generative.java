package org.asterism.core.model;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Table;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/** A model that can simulate data like those it takes. */
public interface Generative extends Model {
    /** What can be set on a simulation: its size, its noise, and the true values of the population. */
    List<Option<?>> simulationOptions();

    /**
     * Simulates a table that {@link #posterior} takes.
     *
     * @param options values of {@link #simulationOptions()}
     * @param random the only source of chance
     * @throws org.asterism.core.error.UsageException if the options contradict one another
     */
    Simulation simulate(Options options, RandomGenerator random);

    /**
     * Simulated data.
     *
     * @param table what would be observed
     * @param truth the values behind it, of the variables that the posterior reports
     */
    record Simulation(Table table, List<Quantity> truth) {
        public Simulation {
            truth = List.copyOf(truth);
        }
    }
}
