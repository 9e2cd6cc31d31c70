package org.asterism.models.cluster;

import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;

/**
 * Parallaxes and their standard errors, in mas. Owned by this package and not modified.
 *
 * @param distance 1/(inverse-variance weighted mean parallax), in kpc
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
record ClusterData(double[] parallax, double[] error, double distance) {
    /** Below this ratio of parallax to error a star says too little of its own distance to start from. */
    private static final double CLEAR = 5;

    static ClusterData of(double[] parallax, double[] error, String place) {
        if (parallax.length < 2) {
            throw new DataException(Problem.of("the table has one star, and a cluster needs at least two")
                    .at(place));
        }
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < parallax.length; i++) {
            double weight = 1 / (error[i] * error[i]);
            sum += weight * parallax[i];
            weights += weight;
        }
        double mean = sum / weights;
        if (!(mean > 0)) {
            throw new DataException(Problem.of("the weighted mean parallax is " + mean
                            + " mas, and a cluster at a finite distance has one above zero")
                    .at(place)
                    .cure("check the column, its unit and the selection"));
        }
        return new ClusterData(parallax, error, 1 / mean);
    }

    int size() {
        return parallax.length;
    }

    /** Where the likelihood of a star is linearised in ln r, in kpc. */
    double reference(int star) {
        return parallax[star] > CLEAR * error[star] ? 1 / parallax[star] : distance;
    }

    /** About how well the mean distance is known if the stars scatter by {@code std}, in kpc. */
    double widthOfMean(double std) {
        double information = 0;
        for (int n = 0; n < size(); n++) {
            double ofStar = reference(n) * reference(n) * error[n];
            information += 1 / (ofStar * ofStar + std * std);
        }
        return 1 / Math.sqrt(information);
    }
}
