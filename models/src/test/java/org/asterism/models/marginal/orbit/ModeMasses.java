package org.asterism.models.marginal.orbit;

import java.util.Arrays;

/**
 * The modes of the posterior of a period and their exact masses, from a plain even grid in frequency. P is uniform, so that
 * the density in frequency is L/f².
 *
 * @param edges periods between which modes lie, decreasing
 * @param masses of the modes
 * @param logEvidence ∫ L π dP
 */
@SuppressWarnings("ArrayRecordComponent") // for tests, never compared
record ModeMasses(double[] edges, double[] masses, double logEvidence) {
    static ModeMasses of(StarVelocities star, PeriodBounds bounds, double stepOfBaseline) {
        double low = 1 / bounds.longest();
        double high = 1 / bounds.shortest();
        int size = (int) Math.ceil((high - low) * star.baseline() / stepOfBaseline);
        double step = (high - low) / size;
        double[] density = new double[size];
        OrbitMarginal marginal = new OrbitMarginal(star, Stars.PRIORS);
        LogSum total = new LogSum();
        for (int k = 0; k < size; k++) {
            double f = low + (k + 0.5) * step;
            density[k] = marginal.evaluate(-Math.log(f)) - 2 * Math.log(f);
            total.add(density[k]);
        }
        double[] edges = new double[size + 1];
        double[] masses = new double[size];
        int modes = 0;
        edges[0] = bounds.longest();
        for (int k = 0; k < size; k++) {
            masses[modes] += Math.exp(density[k] - total.value());
            boolean minimum = k > 0 && k + 1 < size && density[k] < density[k - 1] && density[k] <= density[k + 1];
            if (minimum || k == size - 1) {
                modes++;
                edges[modes] = 1 / (low + (k + 1) * step);
            }
        }
        double logEvidence = total.value() + Math.log(step / (bounds.longest() - bounds.shortest()));
        return new ModeMasses(Arrays.copyOf(edges, modes + 1), Arrays.copyOf(masses, modes), logEvidence);
    }

    /** The greatest distance of the distribution function of sorted frequencies from that of the plain grid. */
    static double distance(StarVelocities star, PeriodBounds bounds, double stepOfBaseline, double[] frequencies) {
        double low = 1 / bounds.longest();
        double high = 1 / bounds.shortest();
        int size = (int) Math.ceil((high - low) * star.baseline() / stepOfBaseline);
        double step = (high - low) / size;
        OrbitMarginal marginal = new OrbitMarginal(star, Stars.PRIORS);
        double[] mass = new double[size];
        LogSum total = new LogSum();
        for (int k = 0; k < size; k++) {
            double f = low + (k + 0.5) * step;
            mass[k] = marginal.evaluate(-Math.log(f)) - 2 * Math.log(f);
            total.add(mass[k]);
        }
        double greatest = 0;
        double below = 0;
        int counted = 0;
        for (int k = 0; k < size; k++) {
            below += Math.exp(mass[k] - total.value());
            while (counted < frequencies.length && frequencies[counted] < low + (k + 1) * step) {
                counted++;
            }
            greatest = Math.max(greatest, Math.abs(below - (double) counted / frequencies.length));
        }
        return greatest;
    }

    int above(double mass) {
        return (int) Arrays.stream(masses).filter(m -> m > mass).count();
    }

    /** How many periods lie in each mode. */
    double[] count(double[] periods) {
        double[] counts = new double[masses.length];
        double[] negative = Arrays.stream(edges).map(e -> -e).toArray();
        for (double period : periods) {
            int found = Arrays.binarySearch(negative, -period);
            int mode = found < 0 ? -found - 2 : found;
            counts[Math.max(0, Math.min(mode, counts.length - 1))]++;
        }
        return counts;
    }

    /** Σ (counted − expected)²/expected over the modes above 1e-3. */
    double chiSquare(double[] counts) {
        double total = Arrays.stream(counts).sum();
        double sum = 0;
        for (int m = 0; m < masses.length; m++) {
            double expected = masses[m] * total;
            if (masses[m] > 1e-3) {
                sum += (counts[m] - expected) * (counts[m] - expected) / expected;
            }
        }
        return sum;
    }
}
