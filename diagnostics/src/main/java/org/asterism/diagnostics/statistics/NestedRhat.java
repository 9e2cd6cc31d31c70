package org.asterism.diagnostics.statistics;

/**
 * Nested R̂ for many short chains in groups that share a start point, √(1 + B/W): B is the variance of the groups' means, W
 * the mean over the groups of the variance of the chains' means and of the mean variance within a chain (Margossian et al.
 * 2024, doi:10.1214/24-BA1453). With one chain a group, its square is that of R̂ plus 1/n. Chains may have a single draw.
 */
public final class NestedRhat {
    private NestedRhat() {}

    /**
     * Of draws as they are.
     *
     * @param groups [group][chain][draw]: at least two groups, all of one shape, with at least two chains or two draws. Not
     *     modified
     * @throws IllegalArgumentException if there are fewer
     */
    public static double of(double[][][] groups) {
        int chains = groups[0].length;
        int draws = groups[0][0].length;
        if (groups.length < 2 || chains * draws < 2) {
            throw new IllegalArgumentException("nested R-hat compares at least two groups of at least two draws, not "
                    + groups.length + " of " + chains * draws);
        }
        double[] means = new double[groups.length];
        double within = 0;
        for (int k = 0; k < groups.length; k++) {
            double[] ofChains = new double[chains];
            double variance = 0;
            for (int m = 0; m < chains; m++) {
                ofChains[m] = Moments.mean(groups[k][m]);
                variance += draws < 2 ? 0 : Moments.variance(groups[k][m], ofChains[m], 1) / chains;
            }
            means[k] = Moments.mean(ofChains);
            within += variance + (chains < 2 ? 0 : Moments.variance(ofChains, means[k], 1));
        }
        double between = Moments.variance(means, Moments.mean(means), 1);
        return Math.sqrt(1 + between * groups.length / within);
    }

    /** Of the normal scores of the ranks of all draws, which need no finite variance. */
    public static double ofRanks(double[][][] groups) {
        int chains = groups[0].length;
        double[][] all = new double[groups.length * chains][];
        for (int k = 0; k < groups.length; k++) {
            System.arraycopy(groups[k], 0, all, k * chains, chains);
        }
        double[][] scores = RankNormalization.of(all);
        double[][][] ranked = new double[groups.length][chains][];
        for (int k = 0; k < groups.length; k++) {
            System.arraycopy(scores, k * chains, ranked[k], 0, chains);
        }
        return of(ranked);
    }
}
