package org.asterism.models.marginal.orbit;

import org.asterism.models.LogNormalisers;

/**
 * ln ∫ L(lnP) N(lnP | mu, sigma) dlnP of one star with its derivatives in mu and lnsigma, and the share of each bin in it.
 * One thread.
 */
final class StarIntegral {
    private final PeriodBins bins;
    private final double[] node;
    private final double[] logMass;
    private final double[] term;
    private double sum;
    private double alongMu;
    private double alongLnSigma;

    StarIntegral(PeriodBins bins) {
        this.bins = bins;
        int size = 2 * bins.bins();
        this.node = new double[size];
        this.logMass = new double[size];
        this.term = new double[size];
        for (int k = 0; k < size; k++) {
            node[k] = bins.node(k);
            logMass[k] = Math.log(bins.mass(k));
        }
    }

    double evaluate(double mu, double lnSigma) {
        double inverse = Math.exp(-lnSigma);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < node.length; k++) {
            double z = (node[k] - mu) * inverse;
            term[k] = logMass[k] - 0.5 * z * z;
            greatest = Math.max(greatest, term[k]);
        }
        double total = 0;
        double first = 0;
        double second = 0;
        for (int k = 0; k < node.length; k++) {
            double z = (node[k] - mu) * inverse;
            double e = Math.exp(term[k] - greatest);
            term[k] = e;
            total += e;
            first += e * z;
            second += e * z * z;
        }
        sum = total;
        alongMu = first / total * inverse;
        alongLnSigma = second / total - 1;
        return bins.logScale() + greatest + Math.log(total) - lnSigma - LogNormalisers.HALF_LOG_TWO_PI;
    }

    /** ∂/∂mu where it was last evaluated. */
    double alongMu() {
        return alongMu;
    }

    /** ∂/∂lnsigma where it was last evaluated. */
    double alongLnSigma() {
        return alongLnSigma;
    }

    /** The bin below which a share of the integral lies, 0 to 1, where it was last evaluated. */
    int bin(double share) {
        double left = share * sum;
        for (int b = 0; b < bins.bins() - 1; b++) {
            left -= term[2 * b] + term[2 * b + 1];
            if (left < 0) {
                return b;
            }
        }
        return bins.bins() - 1;
    }
}
