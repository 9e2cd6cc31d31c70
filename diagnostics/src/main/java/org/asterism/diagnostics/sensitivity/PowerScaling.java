package org.asterism.diagnostics.sensitivity;

import org.asterism.diagnostics.comparison.ParetoSmoothing;
import org.asterism.diagnostics.comparison.SmoothedWeights;

/**
 * How much the posterior of a quantity changes when its prior, or its likelihood, is raised to a power near one: the
 * derivative of the cumulative Jensen–Shannon distance by the base-2 logarithm of the power (Kallioinen et al. 2024,
 * doi:10.1007/s11222-023-10366-5). Below 0.05 it does not matter. The posterior under another power comes from the draws by
 * importance weights, smoothed.
 */
public final class PowerScaling {
    /** Above it a posterior is said to be sensitive (Kallioinen et al. 2024, sect. 3.3). */
    public static final double SENSITIVE = 0.05;

    private static final double STEP = 0.01;

    private final double[] lower;
    private final double[] upper;

    private PowerScaling(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Of one component of the posterior.
     *
     * @param logComponent ln of the prior, or of the likelihood of all data, at each draw; finite. Not modified
     */
    public static PowerScaling of(double[] logComponent) {
        return new PowerScaling(weights(logComponent, 1 / (1 + STEP)), weights(logComponent, 1 + STEP));
    }

    private static double[] weights(double[] logComponent, double power) {
        double[] ratios = new double[logComponent.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (power - 1) * logComponent[i];
        }
        SmoothedWeights smoothed = ParetoSmoothing.of(ratios, 1);
        return smoothed.weights();
    }

    /**
     * The sensitivity of a quantity.
     *
     * @param draws in the order of the component's. Not modified
     */
    public double sensitivity(double[] draws) {
        double span = 2 * Math.log(1 + STEP) / Math.log(2);
        return (CumulativeDistance.of(draws, lower) + CumulativeDistance.of(draws, upper)) / span;
    }
}
