package org.asterism.diagnostics.fit;

/**
 * The Bayesian p-value: the chance that data which the model makes have a statistic above that of the real data, equal ones
 * half (Gelman, Meng and Stern 1996, Statistica Sinica 6, 733). Near 0 or 1 the model does not make such data; that it is
 * near ½ proves nothing, since the model has seen the data.
 */
public final class PredictiveCheck {
    private PredictiveCheck() {}

    /**
     * Of a statistic of the data.
     *
     * @param replicated the statistic of one replicate for each draw. Not modified
     */
    public static double pValue(double observed, double[] replicated) {
        double sum = 0;
        for (double value : replicated) {
            sum += above(value, observed);
        }
        return sum / replicated.length;
    }

    /**
     * Of a discrepancy, which depends on the parameters too.
     *
     * @param observed of the data, at each draw. Not modified
     * @param replicated of the replicate, at each draw. Not modified
     */
    public static double pValue(double[] observed, double[] replicated) {
        if (observed.length != replicated.length) {
            throw new IllegalArgumentException(
                    observed.length + " draws do not go with " + replicated.length + " replicates");
        }
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += above(replicated[i], observed[i]);
        }
        return sum / observed.length;
    }

    private static double above(double value, double observed) {
        if (value == observed) {
            return 0.5;
        }
        return value > observed ? 1 : 0;
    }
}
