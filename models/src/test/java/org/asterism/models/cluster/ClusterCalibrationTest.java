package org.asterism.models.cluster;

import java.util.Arrays;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Dim;
import org.asterism.models.Sbc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of clusters drawn from the prior, the truth ranks uniformly among the draws of the posterior. */
class ClusterCalibrationTest {
    private static final int STARS = 12;
    private static final Dim STAR = Dim.of("star", STARS);
    /** A cluster at half a kiloparsec, so that parallaxes of 0.1 mas say something of every one drawn. */
    private static final ClusterPriors PRIORS = new ClusterPriors(0.5, 0.05, -4.5, -2);

    private static DeclaredPosterior posterior(double[] parallax) {
        double[] error = new double[STARS];
        Arrays.fill(error, 0.1);
        return ClusterDeclaration.posterior(ClusterData.of(parallax, error, "test"), PRIORS, STAR);
    }

    private static void calibrate(int sets) {
        double[] design = new double[STARS];
        Arrays.fill(design, 2);
        Sbc.assertCalibrated(posterior(design), ClusterCalibrationTest::posterior, sets, 12);
    }

    @Test
    void isCalibrated() {
        calibrate(20);
    }

    @Tag("slow")
    @Test
    void isCalibratedOverManySets() {
        calibrate(100);
    }
}
