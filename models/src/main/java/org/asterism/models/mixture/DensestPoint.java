package org.asterism.models.mixture;

import java.util.Arrays;

/**
 * Where the stars are densest in all measurements, and how many are there: a first guess of the cluster. The density at a star
 * is that of a kernel of normals, some errors wide.
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
record DensestPoint(double[] at, double share) {
    /** At most this many stars are tried. */
    private static final int TRIED = 500;

    /** The width of the kernel, in typical errors and at least in standard deviations of the stars. */
    private static final double IN_ERRORS = 2;

    private static final double IN_SPREADS = 0.05;
    private static final double NEAR = 2.5;

    static DensestPoint of(MixtureData data) {
        int size = data.measurement().size();
        int stars = data.star().size();
        double[] width = new double[size];
        for (int k = 0; k < size; k++) {
            double[] errors = data.errors(k);
            Arrays.sort(errors);
            width[k] = Math.max(IN_ERRORS * errors[stars / 2], IN_SPREADS * spread(data.values(k)));
        }
        double greatest = 0;
        int best = 0;
        int stride = Math.max(1, stars / TRIED);
        for (int n = 0; n < stars; n += stride) {
            double density = 0;
            for (int other = 0; other < stars; other++) {
                density += Math.exp(-0.5 * distance(data, n, other, width));
            }
            if (density > greatest) {
                greatest = density;
                best = n;
            }
        }
        return about(data, best, width);
    }

    private static DensestPoint about(MixtureData data, int centre, double[] width) {
        int size = data.measurement().size();
        double[] sum = new double[size];
        double count = 0;
        for (int n = 0; n < data.star().size(); n++) {
            if (distance(data, centre, n, width) < NEAR * NEAR * size) {
                count++;
                for (int k = 0; k < size; k++) {
                    sum[k] += data.value()[n * size + k];
                }
            }
        }
        for (int k = 0; k < size; k++) {
            sum[k] /= count;
        }
        return new DensestPoint(sum, count / data.star().size());
    }

    private static double distance(MixtureData data, int a, int b, double[] width) {
        double sum = 0;
        for (int k = 0; k < width.length; k++) {
            double z = (data.value()[a * width.length + k] - data.value()[b * width.length + k]) / width[k];
            sum += z * z;
        }
        return sum;
    }

    static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }
}
