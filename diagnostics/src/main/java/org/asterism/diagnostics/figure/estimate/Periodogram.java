package org.asterism.diagnostics.figure.estimate;

/**
 * The share of χ² that the best sinusoid of a frequency explains, with a floating mean and weights: the generalised
 * Lomb–Scargle periodogram (Zechmeister and Kürster 2009, doi:10.1051/0004-6361:200811296, eqs. 4–5 and 10–15).
 */
public final class Periodogram {
    private final double[] time;
    private final double[] weight;
    private final double[] value;
    private final double variance;

    /**
     * Of measurements.
     *
     * @param time of each. Kept, not modified
     * @param value of each. Not modified
     * @param error standard errors, above zero. Not modified
     */
    public Periodogram(double[] time, double[] value, double[] error) {
        this.time = time;
        this.weight = new double[time.length];
        this.value = new double[time.length];
        double total = 0;
        double mean = 0;
        for (int i = 0; i < time.length; i++) {
            weight[i] = 1 / (error[i] * error[i]);
            total += weight[i];
            mean += weight[i] * value[i];
        }
        double squares = 0;
        for (int i = 0; i < time.length; i++) {
            weight[i] /= total;
            this.value[i] = value[i] - mean / total;
            squares += weight[i] * this.value[i] * this.value[i];
        }
        this.variance = squares;
    }

    /** From 0 to 1; not a number where a sinusoid is not determined. */
    public double power(double frequency) {
        double c = 0;
        double s = 0;
        double yc = 0;
        double ys = 0;
        double cc = 0;
        double cs = 0;
        for (int i = 0; i < time.length; i++) {
            double cycles = frequency * time[i];
            double phase = 2 * Math.PI * (cycles - Math.rint(cycles));
            double cos = Math.cos(phase);
            double sin = Math.sin(phase);
            c += weight[i] * cos;
            s += weight[i] * sin;
            yc += weight[i] * value[i] * cos;
            ys += weight[i] * value[i] * sin;
            cc += weight[i] * cos * cos;
            cs += weight[i] * cos * sin;
        }
        double ss = 1 - cc - s * s;
        cc -= c * c;
        cs -= c * s;
        double determinant = cc * ss - cs * cs;
        return (ss * yc * yc + cc * ys * ys - 2 * cs * yc * ys) / (variance * determinant);
    }
}
