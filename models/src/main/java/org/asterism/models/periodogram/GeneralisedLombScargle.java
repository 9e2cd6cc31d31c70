package org.asterism.models.periodogram;

/**
 * The generalised Lomb–Scargle periodogram, with a floating mean and weights: the share of χ² that the best sinusoid of a
 * frequency explains, 0 to 1 (Zechmeister and Kürster 2009, doi:10.1051/0004-6361:200811296, eqs. 5–16). One thread.
 */
public final class GeneralisedLombScargle {
    /** After so many steps the recurrences start afresh, so that rounding does not build up. */
    private static final int FRESH_AFTER = 512;

    private final double[] time;
    private final double[] weight;
    private final double[] value;
    private final double variance;
    private final double[] cos;
    private final double[] sin;

    /**
     * A periodogram of measurements.
     *
     * @param time of each, in any unit of time. Not modified
     * @param value of each. Not modified
     * @param error standard errors, above zero. Not modified
     */
    public GeneralisedLombScargle(double[] time, double[] value, double[] error) {
        int size = time.length;
        this.time = time.clone();
        this.weight = new double[size];
        this.value = new double[size];
        this.cos = new double[size];
        this.sin = new double[size];
        double total = 0;
        double mean = 0;
        for (int i = 0; i < size; i++) {
            weight[i] = 1 / (error[i] * error[i]);
            total += weight[i];
            mean += weight[i] * value[i];
        }
        double squares = 0;
        for (int i = 0; i < size; i++) {
            weight[i] /= total;
            this.value[i] = value[i] - mean / total;
            squares += weight[i] * this.value[i] * this.value[i];
        }
        this.variance = squares;
    }

    /** The power at one frequency, in cycles per unit of time. */
    public double power(double frequency) {
        setPhases(frequency);
        return power();
    }

    /**
     * The powers on an even grid, each from the one before by rotating the phases.
     *
     * @param first frequency, in cycles per unit of time
     * @param step between frequencies
     * @param powers one for each frequency. Overwritten
     */
    public void powers(double first, double step, double[] powers) {
        int size = time.length;
        double[] stepCos = new double[size];
        double[] stepSin = new double[size];
        for (int i = 0; i < size; i++) {
            stepCos[i] = Math.cos(2 * Math.PI * cycle(step * time[i]));
            stepSin[i] = Math.sin(2 * Math.PI * cycle(step * time[i]));
        }
        for (int k = 0; k < powers.length; k++) {
            if (k % FRESH_AFTER == 0) {
                setPhases(first + k * step);
            }
            powers[k] = power();
            for (int i = 0; i < size; i++) {
                double turned = cos[i] * stepCos[i] - sin[i] * stepSin[i];
                sin[i] = sin[i] * stepCos[i] + cos[i] * stepSin[i];
                cos[i] = turned;
            }
        }
    }

    private void setPhases(double frequency) {
        for (int i = 0; i < time.length; i++) {
            double angle = 2 * Math.PI * cycle(frequency * time[i]);
            cos[i] = Math.cos(angle);
            sin[i] = Math.sin(angle);
        }
    }

    private static double cycle(double cycles) {
        return cycles - Math.rint(cycles);
    }

    private double power() {
        double c = 0;
        double s = 0;
        double yc = 0;
        double ys = 0;
        double cc = 0;
        double cs = 0;
        for (int i = 0; i < time.length; i++) {
            double wc = weight[i] * cos[i];
            double ws = weight[i] * sin[i];
            c += wc;
            s += ws;
            yc += wc * value[i];
            ys += ws * value[i];
            cc += wc * cos[i];
            cs += wc * sin[i];
        }
        double ss = 1 - cc - s * s;
        cc -= c * c;
        cs -= c * s;
        double determinant = cc * ss - cs * cs;
        double explained = (ss * yc * yc + cc * ys * ys - 2 * cs * yc * ys) / determinant;
        return determinant > 0 && variance > 0 ? explained / variance : 0;
    }
}
