package org.asterism.samplers.jumps;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Jump;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Offering;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Options;

/** The jumps that a chain takes before its transitions: none unless the density offers them and the user lets it. */
public final class Jumps {
    /** Whether they are taken. */
    public static final FlagOption OPTION = new FlagOption(
            "jumps",
            true,
            "take the model's own moves between far modes before each transition, where the model offers them");

    /** What they did. */
    public static final Statistic STATISTIC = Statistic.integer(
            "jumped", "parts of the model, such as stars, that the model's own move took to another mode");

    private final Optional<Jump> jump;
    private int moved;

    private Jumps(Optional<Jump> jump) {
        this.jump = jump;
    }

    /** The jumps of one chain. */
    public static Jumps of(LogDensity density, Options options) {
        return new Jumps(options.get(OPTION) ? Offering.of(density, Jump.class) : Optional.empty());
    }

    /** Whether there are any. */
    public boolean areTaken() {
        return jump.isPresent();
    }

    /**
     * Jumps, if jumps are taken; the density is to be renewed then.
     *
     * @param position Overwritten
     */
    public void jump(double[] position, RandomGenerator random) {
        if (jump.isPresent()) {
            moved = jump.get().jump(position, random);
        }
    }

    /** How many parts of the model the latest one took to another mode. */
    public int moved() {
        return moved;
    }
}
