package org.asterism.models.dispersion;

import java.util.OptionalDouble;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Dim;

/**
 * Velocities of the members and their standard errors, in km/s. Owned by this package and not modified.
 *
 * @param redshift that of the rest frame in which the velocities are; empty where they were given as velocities
 * @param member the members
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
record DispersionData(double[] velocity, double[] error, OptionalDouble redshift, Dim member) {
    static final double LIGHT = 299_792.458;

    static DispersionData ofVelocities(double[] velocity, double[] error, Dim member, String place) {
        if (velocity.length < 2) {
            throw new DataException(Problem.of("the table has one member, and a dispersion needs at least two")
                    .at(place));
        }
        return new DispersionData(velocity, error, OptionalDouble.empty(), member);
    }

    static DispersionData ofRedshifts(double[] redshift, double[] error, Dim member, String place) {
        double mean = mean(redshift);
        double[] velocity = new double[redshift.length];
        double[] ofVelocity = new double[redshift.length];
        for (int n = 0; n < velocity.length; n++) {
            velocity[n] = velocity(redshift[n], mean);
            ofVelocity[n] = LIGHT * error[n] / (1 + mean);
        }
        DispersionData data = ofVelocities(velocity, ofVelocity, member, place);
        return new DispersionData(data.velocity, data.error, OptionalDouble.of(mean), member);
    }

    /** The velocity of a redshift in the rest frame of another, in km/s; of dispersions far below c. */
    static double velocity(double redshift, double frame) {
        return LIGHT * (redshift - frame) / (1 + frame);
    }

    int size() {
        return velocity.length;
    }

    double meanVelocity() {
        return mean(velocity);
    }

    /** What scatter is left when the errors are taken off; at least a tenth of the whole. */
    double scatter() {
        double mean = meanVelocity();
        double sum = 0;
        double ofErrors = 0;
        for (int n = 0; n < velocity.length; n++) {
            sum += (velocity[n] - mean) * (velocity[n] - mean);
            ofErrors += error[n] * error[n];
        }
        double whole = sum / (size() - 1);
        double least = 0.1 * Math.sqrt(Math.max(whole, ofErrors / size()));
        return Math.max(Math.sqrt(Math.max(whole - ofErrors / size(), 0)), least);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
