package org.asterism.diagnostics.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.run.StoppingRule;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;
import org.asterism.diagnostics.statistics.SplitRhat;

/**
 * An effective sample size and an R̂ that every element must have before sampling stops. The size is the smaller of those of
 * the bulk and of the tails. Elements that are the same in all draws are left out; where all are, nothing is reached.
 *
 * @param leastEss the least effective sample size; zero for none
 * @param mostRhat the greatest R̂; +∞ for none
 */
public record ConvergenceTarget(double leastEss, double mostRhat) implements StoppingRule {
    private static final List<String> NAMES = List.of("ess", "rhat");

    /**
     * What draws have reached.
     *
     * @param ess the smallest effective sample size; NaN where a draw is not finite
     * @param rhat the largest R̂; NaN where a draw is not finite
     */
    public record Reached(double ess, double rhat) {}

    /**
     * Reads what the user wrote: {@code ess=1000}, {@code rhat=1.01}, or both with a comma.
     *
     * @throws UsageException if it is neither; says which part
     */
    public static ConvergenceTarget parse(String text) {
        double ess = 0;
        double rhat = Double.POSITIVE_INFINITY;
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (!NAMES.contains(name)) {
                throw new UsageException(Problem.of("sampling cannot go on until '" + part.strip() + "'")
                        .cure(Suggestion.cure(name, NAMES) + ", as in ess=1000 or rhat=1.01"));
            }
            double value = number(part, equals);
            ess = "ess".equals(name) ? value : ess;
            rhat = "rhat".equals(name) ? value : rhat;
        }
        if (!(ess >= 0 && ess < Double.POSITIVE_INFINITY) || !(rhat > 1)) {
            throw new UsageException(Problem.of("'" + text + "' can never be reached")
                    .cure("an effective size is above 0, and R-hat comes down to 1: ask for more than that"));
        }
        return new ConvergenceTarget(ess, rhat);
    }

    private static double number(String part, int equals) {
        try {
            return Double.parseDouble(part.substring(equals + 1).strip());
        } catch (NumberFormatException e) {
            throw new UsageException(
                    Problem.of("there is no number in '" + part.strip() + "'").cure("write ess=1000 or rhat=1.01"), e);
        }
    }

    @Override
    public boolean isMet(double[][][] draws) {
        return isMet(reached(draws));
    }

    /** Whether what was reached is enough. */
    public boolean isMet(Reached reached) {
        boolean large = leastEss == 0 || reached.ess >= leastEss;
        boolean mixed = mostRhat == Double.POSITIVE_INFINITY || reached.rhat <= mostRhat;
        return large && mixed;
    }

    /**
     * What draws have reached.
     *
     * @param draws [element][chain][draw]. Not modified
     */
    public static Reached reached(double[][][] draws) {
        double ess = Double.POSITIVE_INFINITY;
        double rhat = 0;
        boolean moves = false;
        for (double[][] chains : draws) {
            if (isConstant(chains)) {
                continue;
            }
            moves = true;
            if (!isFinite(chains)) {
                // Ranks would hide it.
                return new Reached(Double.NaN, Double.NaN);
            }
            ess = Math.min(ess, Math.min(EffectiveSampleSize.bulk(chains), EffectiveSampleSize.tail(chains)));
            rhat = Math.max(rhat, SplitRhat.ofRanks(chains));
        }
        return moves ? new Reached(ess, rhat) : new Reached(0, Double.POSITIVE_INFINITY);
    }

    private static boolean isFinite(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    private static boolean isConstant(double[][] chains) {
        for (double[] chain : chains) {
            for (double value : chain) {
                if (value != chains[0][0]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** As {@link #parse} reads it back. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (leastEss > 0) {
            parts.add("ess=" + plain(leastEss));
        }
        if (mostRhat < Double.POSITIVE_INFINITY) {
            parts.add("rhat=" + plain(mostRhat));
        }
        return String.join(",", parts);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && value < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
