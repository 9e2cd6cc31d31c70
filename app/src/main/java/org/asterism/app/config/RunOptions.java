package org.asterism.app.config;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;

/** The settings of a run that do not belong to a service. */
public final class RunOptions {
    /** Chains. */
    public static final IntegerOption CHAINS =
            IntegerOption.of("chains", 4, Bounds.closed(1, 10_000), "number of chains");

    /** Tuning transitions. */
    public static final IntegerOption TUNE =
            IntegerOption.of("tune", 1000, Bounds.closed(0, 1e9), "transitions that tune the sampler, a chain");

    /** Draws. */
    public static final IntegerOption DRAWS = IntegerOption.of(
            "draws", 1000, Bounds.closed(1, 1e9), "draws that are kept, a chain; with --until at most");

    /** The seed; zero stands for one that is chosen when none is given. */
    public static final IntegerOption SEED =
            IntegerOption.of("seed", 0, Bounds.ANY, "decides all chance; a new one each time if not given");

    /** Threads; zero stands for as many as the machine has processors. */
    public static final IntegerOption THREADS =
            IntegerOption.of("threads", 0, Bounds.closed(0, 10_000), "chains at once; 0 for one a processor");

    /** Whether the log likelihood of each observation is kept with each draw. */
    public static final ChoiceOption LOG_LIKELIHOOD = new ChoiceOption(
            "log_likelihood",
            "auto",
            List.of("auto", "yes", "no"),
            "keep the log likelihood of each observation, for comparison; auto: up to 10000 observations");

    /** Whether data are predicted from each draw and kept. */
    public static final ChoiceOption POSTERIOR_PREDICTIVE = new ChoiceOption(
            "posterior_predictive",
            "auto",
            List.of("auto", "yes", "no"),
            "keep data predicted from each draw, for checks of the fit; auto: up to 10000 observations");

    /** The settings that are text. */
    static final List<String> TEXTS = List.of("model", "data", "part", "sampler", "engine", "until");

    /** The greatest number of draws where sampling goes on until something is reached, and no number is given. */
    static final long DRAWS_UNTIL = 20_000;

    private RunOptions() {}

    /** All settings with a value of their own. */
    public static List<Option<?>> all() {
        return List.of(CHAINS, TUNE, DRAWS, SEED, THREADS, LOG_LIKELIHOOD, POSTERIOR_PREDICTIVE);
    }

    /** The names of all single settings. */
    static List<String> names() {
        List<String> names = new ArrayList<>(TEXTS);
        all().forEach(option -> names.add(option.name()));
        return names;
    }
}
