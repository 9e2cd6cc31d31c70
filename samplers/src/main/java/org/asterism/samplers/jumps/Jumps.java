package org.asterism.samplers.jumps;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Jump;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Offering;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.Options;
import org.asterism.core.sampler.ChainRequest;

/**
 * The jumps that a chain takes: before its start, so that chains begin in modes of their own, and before each transition.
 * None unless the density offers them and the user lets it.
 */
public final class Jumps {
    private static final String EACH = "each";
    private static final String START = "start";

    /** When they are taken. */
    public static final ChoiceOption OPTION = new ChoiceOption(
            "jumps",
            EACH,
            List.of(EACH, START, "none"),
            "when to take the model's own moves between far modes, where it offers them: before each transition; before the"
                    + " start alone, so that chains which disagree tell of modes that they do not cross between; or never");

    /** What they did. */
    public static final Statistic STATISTIC = Statistic.integer(
            "jumped", "parts of the model, such as stars, that the model's own move took to another mode");

    private final Optional<Jump> jump;
    private final boolean each;
    private int moved;

    private Jumps(Optional<Jump> jump, boolean each) {
        this.jump = jump;
        this.each = each;
    }

    /** The jumps of one chain. */
    public static Jumps of(LogDensity density, Options options) {
        boolean each = options.get(OPTION).equals(EACH);
        boolean any = each || options.get(OPTION).equals(START);
        return new Jumps(any ? Offering.of(density, Jump.class) : Optional.empty(), each);
    }

    /** The request of a chain, with the start where a jump from it leads. */
    public ChainRequest begun(ChainRequest request) {
        if (jump.isEmpty()) {
            return request;
        }
        double[] position = request.position().clone();
        jump.get().jump(position, request.random());
        return new ChainRequest(
                request.density(),
                position,
                request.scale(),
                request.tune(),
                request.draws(),
                request.options(),
                request.random());
    }

    /** Whether one is taken before each transition. */
    public boolean areTaken() {
        return each && jump.isPresent();
    }

    /**
     * Jumps, if jumps are taken before each transition; the density is to be renewed then.
     *
     * @param position Overwritten
     */
    public void jump(double[] position, RandomGenerator random) {
        if (areTaken()) {
            moved = jump.orElseThrow().jump(position, random);
        }
    }

    /** How many parts of the model the latest jump before a transition took to another mode. */
    public int moved() {
        return moved;
    }
}
