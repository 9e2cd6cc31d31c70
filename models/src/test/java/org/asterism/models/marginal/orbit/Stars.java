package org.asterism.models.marginal.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asterism.models.marginal.Shared;

/** Stars for tests. */
final class Stars {
    static final LinearPriors PRIORS = new LinearPriors(100, 150);

    private Stars() {}

    /** Velocities of a circular orbit with an amplitude of about 20 km/s at dates anywhere in a baseline from JD 2455800. */
    static StarVelocities simulated(long seed, int visits, double baseline, double period, double error) {
        Random random = new Random(seed);
        double[] date = new double[visits];
        for (int i = 1; i < visits; i++) {
            date[i] = i == visits - 1 ? baseline : baseline * random.nextDouble();
        }
        Arrays.sort(date);
        double phase = 2 * Math.PI * random.nextDouble();
        double v0 = 40 * random.nextGaussian();
        double[] velocity = new double[visits];
        double[] errors = new double[visits];
        for (int i = 0; i < visits; i++) {
            errors[i] = error * (0.5 + random.nextDouble());
            velocity[i] =
                    20 * Math.cos(2 * Math.PI * date[i] / period + phase) + v0 + errors[i] * random.nextGaussian();
            date[i] += 2_455_800;
        }
        return StarVelocities.of("star" + seed, date, velocity, errors);
    }

    /** The 14 stars of APOGEE; skips the test where they are not there. */
    static List<StarVelocities> apogee() {
        List<StarVelocities> stars = new ArrayList<>();
        Shared.apogee().forEach((name, c) -> stars.add(StarVelocities.of(name, c[0], c[1], c[2])));
        return stars;
    }
}
