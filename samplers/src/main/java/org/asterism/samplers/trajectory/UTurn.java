package org.asterism.samplers.trajectory;

/**
 * The generalised criterion (Betancourt 2017, appendix A.4.2): a trajectory goes on while the velocities at both its ends
 * point along the sum ρ of its momenta. With momenta u = Lᵀp that is u·ρ > 0 at both.
 */
final class UTurn {
    private UTurn() {}

    /** Whether two states one step apart turn: u₋·(u₋ + u₊) or u₊·(u₋ + u₊) is not above zero. */
    static boolean ofPair(double[] start, double[] end) {
        double ofStart = 0;
        double ofEnd = 0;
        double across = 0;
        for (int i = 0; i < start.length; i++) {
            double s = start[i];
            double e = end[i];
            ofStart += s * s;
            ofEnd += e * e;
            across += s * e;
        }
        return !(ofStart + across > 0 && ofEnd + across > 0);
    }

    /**
     * Whether two halves turn when joined: the whole, the first half with the first state of the second, or the last state
     * of the first half with the second. One loop, since each vector is read from memory once.
     *
     * @param first the half nearer to where time begins
     * @param second the other half
     * @param rho the sum of the momenta of both. Overwritten; may be that of {@code first}
     */
    static boolean ofHalves(Half first, Half second, double[] rho) {
        double[] a = first.start;
        double[] b = first.end;
        double[] c = second.start;
        double[] d = second.end;
        double[] rho1 = first.rho;
        double[] rho2 = second.rho;
        double wholeAtStart = 0;
        double wholeAtEnd = 0;
        double earlyAtStart = 0;
        double earlyAtEnd = 0;
        double lateAtStart = 0;
        double lateAtEnd = 0;
        for (int i = 0; i < rho.length; i++) {
            double whole = rho1[i] + rho2[i];
            double early = rho1[i] + c[i];
            double late = b[i] + rho2[i];
            wholeAtStart += a[i] * whole;
            wholeAtEnd += d[i] * whole;
            earlyAtStart += a[i] * early;
            earlyAtEnd += c[i] * early;
            lateAtStart += b[i] * late;
            lateAtEnd += d[i] * late;
            rho[i] = whole;
        }
        return !(wholeAtStart > 0
                && wholeAtEnd > 0
                && earlyAtStart > 0
                && earlyAtEnd > 0
                && lateAtStart > 0
                && lateAtEnd > 0);
    }

    /** Momenta of a stretch of a trajectory: at its first and last state, and their sum over all. Views, reused. */
    static final class Half {
        private double[] start = {};
        private double[] end = {};
        private double[] rho = {};

        Half set(double[] atStart, double[] atEnd, double[] sum) {
            start = atStart;
            end = atEnd;
            rho = sum;
            return this;
        }
    }
}
