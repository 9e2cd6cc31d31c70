package org.asterism.models.binary;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Simulates the visits of one star: the first and last date at the ends of the baseline, the others anywhere between. */
final class OrbitSimulation {
    private static final double FIRST_DATE = 2_455_800;

    private OrbitSimulation() {}

    static void simulate(
            double[] orbit, double error, double baseline, RandomGenerator random, double[] date, double[] velocity) {
        for (int i = 0; i < date.length; i++) {
            date[i] = i == 0 ? 0 : i == date.length - 1 ? baseline : baseline * random.nextDouble();
        }
        Arrays.sort(date);
        for (int i = 0; i < date.length; i++) {
            double angle = 2 * Math.PI * date[i] / orbit[0];
            velocity[i] =
                    orbit[1] * Math.cos(angle) + orbit[2] * Math.sin(angle) + orbit[3] + error * random.nextGaussian();
            date[i] += FIRST_DATE;
        }
    }
}
