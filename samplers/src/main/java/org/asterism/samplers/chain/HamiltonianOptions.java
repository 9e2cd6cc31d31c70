package org.asterism.samplers.chain;

import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.samplers.adaptation.MetricChoice;
import org.asterism.samplers.adaptation.Warmup;
import org.asterism.samplers.hamiltonian.DiagonalMetric;
import org.asterism.samplers.hamiltonian.Hamiltonian;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.jumps.Jumps;
import org.asterism.samplers.laplace.Lbfgs;

/** What can be set on every gradient sampler, and what follows from it. */
public final class HamiltonianOptions {
    private static final String AUTO = "auto";
    private static final String JITTER = "jitter+adapt_diag";
    private static final String DIAGONAL = "adapt_diag";
    private static final String FULL = "adapt_full";
    private static final String LOW_RANK = "low_rank";

    private static final int TRIALS = 100;
    private static final int MOST_ITERATIONS = 1000;

    /** The mean acceptance rate that the step size is adapted to. */
    public static final RealOption TARGET_ACCEPT = RealOption.of(
            "target_accept",
            0.8,
            Bounds.open(0, 1),
            "mean acceptance rate that the step size is adapted to; 0.9 or more is against divergences, 0.7 is cheaper where"
                    + " there are none");

    /** Where a chain begins, and which metric it learns. */
    public static final ChoiceOption INIT = new ChoiceOption(
            "init",
            AUTO,
            List.of(AUTO, DIAGONAL, JITTER, FULL, LOW_RANK),
            "which metric is learnt: widths, the same from a start moved once more, all correlations, or widths and the"
                    + " directions they are wrong in; auto takes adapt_full up to "
                    + MetricChoice.MOST_FOR_FULL
                    + " dimensions, low_rank up to "
                    + MetricChoice.MOST_FOR_LOW_RANK
                    + ", and adapt_diag above");

    /** How much the step size varies between transitions. */
    public static final RealOption STEP_JITTER = RealOption.of(
            "step_jitter",
            0,
            new Bounds(0, true, 1, false),
            "each transition's step size is uniform within this share of the adapted one");

    /** Whether the warm-up ends when it is done. */
    public static final FlagOption TUNE_EARLY_STOP = new FlagOption(
            "tune_early_stop",
            false,
            "end the warm-up when metric and step size have settled; the number of tuning transitions is then the most");

    /** Whether chains begin at the mode. */
    public static final FlagOption FROM_MODE = new FlagOption(
            "from_mode",
            false,
            "begin at the mode that is uphill from the start, where the way there is long; not for posteriors whose mode is"
                    + " far from their bulk");

    private HamiltonianOptions() {}

    /** All of them. */
    public static List<Option<?>> all() {
        return List.of(TARGET_ACCEPT, INIT, STEP_JITTER, TUNE_EARLY_STOP, FROM_MODE, Jumps.OPTION);
    }

    /** The same with {@code auto} replaced by what it stands for with this density. */
    public static Options decide(Options options, LogDensity density) {
        if (!options.get(INIT).equals(AUTO)) {
            return options;
        }
        return options.with(
                INIT,
                switch (MetricChoice.suited(density.dimension())) {
                    case FULL -> FULL;
                    case LOW_RANK -> LOW_RANK;
                    case DIAGONAL -> DIAGONAL;
                });
    }

    /** The Hamiltonian of a density that has a gradient, on a metric of the start's scale. */
    static Hamiltonian hamiltonian(String sampler, ChainRequest request) {
        if (!(request.density() instanceof Differentiable density)) {
            throw new UsageException(
                    Problem.of("the sampler " + sampler + " needs a gradient, which this model does not offer")
                            .cure("choose a sampler that needs none, such as slice"));
        }
        double[] variances = request.scale().clone();
        for (int i = 0; i < variances.length; i++) {
            variances[i] *= variances[i];
        }
        return new Hamiltonian(density, DiagonalMetric.of(variances));
    }

    static Warmup warmup(Hamiltonian hamiltonian, ChainRequest request) {
        Options options = decide(request.options(), request.density());
        MetricChoice choice = switch (options.get(INIT)) {
            case FULL -> MetricChoice.FULL;
            case LOW_RANK -> MetricChoice.LOW_RANK;
            default -> MetricChoice.DIAGONAL;
        };
        return new Warmup(
                hamiltonian,
                choice.adaptation(hamiltonian.dimension()),
                new Warmup.Settings(request.tune(), options.get(TARGET_ACCEPT), options.get(TUNE_EARLY_STOP)));
    }

    /** Puts a state at the start of the request, moved where that is asked for, and renews what is known there. */
    static void place(State state, Hamiltonian hamiltonian, ChainRequest request) {
        double[] start = request.options().get(FROM_MODE)
                ? Lbfgs.find(hamiltonian.density(), request.position(), request.scale(), MOST_ITERATIONS)
                        .position()
                : request.position();
        if (request.options().get(INIT).equals(JITTER)) {
            for (int trial = 0; trial < TRIALS; trial++) {
                for (int i = 0; i < start.length; i++) {
                    double away = 2 * request.random().nextDouble() - 1;
                    state.position[i] = start[i] + away * request.scale()[i];
                }
                hamiltonian.updateDensity(state);
                if (Double.isFinite(state.logDensity)) {
                    return;
                }
            }
        }
        System.arraycopy(start, 0, state.position, 0, start.length);
        hamiltonian.updateDensity(state);
    }
}
