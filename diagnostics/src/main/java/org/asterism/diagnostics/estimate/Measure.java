package org.asterism.diagnostics.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;
import org.asterism.diagnostics.statistics.MonteCarloError;
import org.asterism.diagnostics.statistics.SplitRhat;

/**
 * A measure of how far the draws of one quantity can be trusted, by the name that ArviZ gives it: {@code rhat.rank}, {@code
 * ess.bulk}, {@code mcse.quantile_0.05}.
 */
public final class Measure {
    private final String name;
    private final Need need;
    private final ToDoubleFunction<double[][]> function;

    private Measure(String name, Need need, ToDoubleFunction<double[][]> function) {
        this.name = name;
        this.need = need;
        this.function = function;
    }

    /** Those without a parameter: R-hat, effective sample sizes and Monte Carlo errors. */
    public static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        all.add(new Measure("rhat.rank", Need.OF_TWO_CHAINS, SplitRhat::ofRanks));
        all.add(new Measure("rhat.split", Need.OF_TWO_CHAINS, SplitRhat::ofSplit));
        all.add(new Measure("rhat.folded", Need.OF_TWO_CHAINS, SplitRhat::ofFolded));
        all.add(new Measure("rhat.z_scale", Need.OF_TWO_CHAINS, SplitRhat::ofScores));
        all.add(new Measure("rhat.identity", Need.OF_TWO_CHAINS, SplitRhat::ofWhole));
        all.add(new Measure("ess.bulk", Need.OF_ONE_CHAIN, EffectiveSampleSize::bulk));
        all.add(new Measure("ess.tail", Need.OF_ONE_CHAIN, EffectiveSampleSize::tail));
        all.add(new Measure("ess.mean", Need.OF_ONE_CHAIN, EffectiveSampleSize::mean));
        all.add(new Measure("ess.sd", Need.OF_ONE_CHAIN, EffectiveSampleSize::sd));
        all.add(new Measure("ess.median", Need.OF_ONE_CHAIN, EffectiveSampleSize::median));
        all.add(new Measure("ess.mad", Need.OF_ONE_CHAIN, EffectiveSampleSize::mad));
        all.add(new Measure("ess.z_scale", Need.OF_ONE_CHAIN, EffectiveSampleSize::bulk));
        all.add(new Measure("ess.folded", Need.OF_ONE_CHAIN, EffectiveSampleSize::folded));
        all.add(new Measure("ess.identity", Need.OF_ONE_CHAIN, EffectiveSampleSize::whole));
        all.add(new Measure("mcse.mean", Need.OF_ONE_CHAIN, MonteCarloError::mean));
        all.add(new Measure("mcse.sd", Need.OF_VARIATION, MonteCarloError::sd));
        all.add(new Measure("mcse.median", Need.OF_ONE_CHAIN, MonteCarloError::median));
        return List.copyOf(all);
    }

    /** The effective sample size of a quantile. */
    public static Measure essOfQuantile(double probability) {
        return new Measure(
                "ess.quantile_" + probability,
                Need.OF_ONE_CHAIN,
                chains -> EffectiveSampleSize.quantile(chains, probability));
    }

    /** The effective sample size of the share of draws between two quantiles. */
    public static Measure essBetween(double lower, double upper) {
        return new Measure(
                "ess.local_" + lower + "_" + upper,
                Need.OF_ONE_CHAIN,
                chains -> EffectiveSampleSize.local(chains, lower, upper));
    }

    /** The Monte Carlo error of a quantile. */
    public static Measure errorOfQuantile(double probability) {
        return new Measure(
                "mcse.quantile_" + probability,
                Need.OF_ONE_CHAIN,
                chains -> MonteCarloError.quantile(chains, probability));
    }

    /** As ArviZ has it. */
    public String name() {
        return name;
    }

    /**
     * The measure of some draws.
     *
     * @param chains [chain][draw]. Not modified
     */
    public Estimate of(double[][] chains) {
        Optional<String> lack = need.lackOf(chains);
        if (lack.isPresent()) {
            return new Estimate.Unknown(lack.get());
        }
        double value = function.applyAsDouble(chains);
        return Double.isNaN(value)
                ? new Estimate.Unknown("the draws take too few different values")
                : new Estimate.Known(value);
    }
}
