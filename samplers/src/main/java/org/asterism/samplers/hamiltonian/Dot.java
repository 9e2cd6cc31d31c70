package org.asterism.samplers.hamiltonian;

/** Inner products in four independent sums, since one sum alone waits for each of its additions. */
public final class Dot {
    private Dot() {}

    /** Σ aᵢbᵢ. Neither is modified. */
    public static double of(double[] a, double[] b) {
        int size = a.length;
        int even = size & ~3;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < even; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (int i = even; i < size; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Σ aᵢbᵢ over {@code count} elements from an offset of {@code a} and the first of {@code b}. */
    static double of(double[] a, int offset, double[] b, int count) {
        double s0 = 0;
        double s1 = 0;
        int even = count & ~1;
        for (int i = 0; i < even; i += 2) {
            s0 += a[offset + i] * b[i];
            s1 += a[offset + i + 1] * b[i + 1];
        }
        return even < count ? s0 + s1 + a[offset + even] * b[even] : s0 + s1;
    }
}
