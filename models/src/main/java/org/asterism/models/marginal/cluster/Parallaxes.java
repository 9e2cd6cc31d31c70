package org.asterism.models.marginal.cluster;

/**
 * The parallaxes of stars. Immutable: it copies what it is given.
 *
 * @param parallax in mas. Not modified
 * @param error standard errors in mas, above zero, one a parallax. Not modified
 */
@SuppressWarnings("ArrayRecordComponent") // read by this package alone, never compared
public record Parallaxes(double[] parallax, double[] error) {
    public Parallaxes {
        if (parallax.length == 0 || error.length != parallax.length) {
            throw new IllegalArgumentException(parallax.length + " parallaxes with " + error.length
                    + " errors; give at least one parallax and one error for each");
        }
        parallax = parallax.clone();
        error = error.clone();
    }

    int size() {
        return parallax.length;
    }

    /** 1/(inverse-variance weighted mean parallax), in kpc; of one standard error where that is not above it. */
    double distance() {
        double sum = 0;
        double weights = 0;
        for (int n = 0; n < parallax.length; n++) {
            double weight = 1 / (error[n] * error[n]);
            sum += weight * parallax[n];
            weights += weight;
        }
        return 1 / Math.max(sum / weights, 1 / Math.sqrt(weights));
    }
}
