package org.asterism.diagnostics.estimate;

import java.util.Optional;

/**
 * What a measure needs of the draws.
 *
 * @param chains at least so many
 * @param draws at least so many in each chain
 * @param variation whether they must not all be the same
 */
record Need(int chains, int draws, boolean variation) {
    static final Need OF_ONE_CHAIN = new Need(1, 4, false);
    static final Need OF_VARIATION = new Need(1, 4, true);
    static final Need OF_TWO_CHAINS = new Need(2, 4, true);

    /** What the draws lack, as a clause; empty where they lack nothing. */
    Optional<String> lackOf(double[][] values) {
        if (values.length < chains) {
            return Optional.of("there is " + (values.length == 1 ? "only one chain" : "no chain") + ", and at least "
                    + chains + " are needed");
        }
        int length = values[0].length;
        if (length < draws) {
            return Optional.of("each chain has " + length + " draws, and at least " + draws + " are needed");
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != length) {
                return Optional.of("chain 0 has " + length + " draws and chain " + i + " has " + values[i].length);
            }
            for (int j = 0; j < length; j++) {
                if (!Double.isFinite(values[i][j])) {
                    return Optional.of("draw " + j + " of chain " + i + " is " + values[i][j]);
                }
            }
        }
        return variation && isConstant(values) ? Optional.of("all draws are " + values[0][0]) : Optional.empty();
    }

    private static boolean isConstant(double[][] values) {
        for (double[] chain : values) {
            for (double value : chain) {
                if (value != values[0][0]) {
                    return false;
                }
            }
        }
        return true;
    }
}
