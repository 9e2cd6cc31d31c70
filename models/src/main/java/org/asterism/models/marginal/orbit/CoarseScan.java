package org.asterism.models.marginal.orbit;

/**
 * The marginal likelihood on a grid that sees every mode: even in frequency with a step of 0.02/baseline, fifty to the
 * narrowest feature that the dates allow χ² to have, and even in ln P where that would be wider than asked for, at long
 * periods.
 *
 * @param logPeriod increasing
 * @param logLikelihood at each
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
record CoarseScan(double[] logPeriod, double[] logLikelihood) {
    private static final double STEP = 0.02;
    private static final double MOST = 2e8;

    /**
     * Scans a star.
     *
     * @param widest step in ln P
     * @throws IllegalArgumentException if the grid would be too large to hold; says what to change
     */
    static CoarseScan of(StarVelocities star, LinearPriors priors, PeriodBounds bounds, double widest) {
        double baseline = star.baseline();
        // Below this frequency an even step in frequency is wider than the widest in ln P.
        double turnover = baseline > 0 ? STEP / (baseline * widest) : Double.POSITIVE_INFINITY;
        double highest = 1 / bounds.shortest();
        double lowest = Math.min(highest, Math.max(turnover, 1 / bounds.longest()));
        int even = points(star, (highest - lowest) * baseline / STEP);
        int wide = points(star, Math.log(lowest * bounds.longest()) / widest);
        double[] logPeriod = new double[even + wide + 1];
        double[] logLikelihood = new double[even + wide + 1];
        if (even > 0) {
            double[] scanned = new double[even + 1];
            double step = (highest - lowest) / even;
            new FrequencyScan(star, priors).evaluate(lowest, step, scanned);
            for (int k = 0; k <= even; k++) {
                logPeriod[k] = -Math.log(lowest + (even - k) * step);
                logLikelihood[k] = scanned[even - k];
            }
        }
        OrbitMarginal marginal = new OrbitMarginal(star, priors);
        double step = wide == 0 ? 0 : Math.log(lowest * bounds.longest()) / wide;
        for (int k = even == 0 ? 0 : 1; k <= wide; k++) {
            logPeriod[even + k] = k * step - Math.log(lowest);
            logLikelihood[even + k] = marginal.evaluate(logPeriod[even + k]);
        }
        logPeriod[0] = Math.log(bounds.shortest());
        logPeriod[even + wide] = Math.log(bounds.longest());
        return new CoarseScan(logPeriod, logLikelihood);
    }

    private static int points(StarVelocities star, double steps) {
        if (steps > MOST) {
            throw new IllegalArgumentException("star '" + star.name() + "' needs a grid of " + (long) steps
                    + " periods over its baseline of " + star.baseline()
                    + " d, more than can be held; take a longer shortest period");
        }
        return steps > 1e-9 ? (int) Math.ceil(steps) : 0;
    }
}
