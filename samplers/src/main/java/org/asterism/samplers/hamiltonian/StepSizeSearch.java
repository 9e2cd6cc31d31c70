package org.asterism.samplers.hamiltonian;

import java.util.random.RandomGenerator;

/**
 * A first step size: doubled or halved until the acceptance of a single step crosses 0.8 (Hoffman and Gelman 2014,
 * algorithm 4, with Stan's level).
 */
public final class StepSizeSearch {
    private static final double LOG_LEVEL = Math.log(0.8);
    private static final int MOST = 100;

    private StepSizeSearch() {}

    /** Searches from {@code guess} at a state with its density, gradient and force, which is not modified. */
    public static double find(Hamiltonian hamiltonian, State at, double guess, RandomGenerator random) {
        Leapfrog leapfrog = new Leapfrog(hamiltonian);
        State start = new State(hamiltonian.dimension());
        State end = new State(hamiltonian.dimension());
        start.set(at);
        double stepSize = guess;
        int direction = 0;
        for (int i = 0; i < MOST; i++) {
            hamiltonian.refreshMomentum(random, start);
            leapfrog.step(start, stepSize, end);
            boolean accepted = start.energy - end.energy > LOG_LEVEL;
            int wanted = accepted ? 1 : -1;
            if (direction != 0 && wanted != direction) {
                break;
            }
            direction = wanted;
            stepSize *= accepted ? 2 : 0.5;
        }
        return stepSize;
    }
}
