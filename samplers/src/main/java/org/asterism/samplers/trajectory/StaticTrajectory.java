package org.asterism.samplers.trajectory;

import java.util.random.RandomGenerator;
import org.asterism.samplers.hamiltonian.Hamiltonian;
import org.asterism.samplers.hamiltonian.Leapfrog;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.hamiltonian.StatePool;

/**
 * A path of a length that does not depend on where it goes, whose end is accepted with probability min(1, exp(H₀ − H))
 * (Neal 2011, doi:10.1201/b10905-6). Its length is drawn anew each time, since a fixed one can return a periodic motion to
 * where it began.
 */
public final class StaticTrajectory implements Trajectory {
    private final Hamiltonian hamiltonian;
    private final Leapfrog leapfrog;
    private final RandomGenerator random;
    private final Length length;
    private final StatePool pool;
    private final Path path = new Path();

    /**
     * How long paths are.
     *
     * @param mean in time; a quarter of a period of a normal density is π/2
     * @param jitter the length is uniform between 1 − jitter and 1 + jitter times the mean
     * @param mostSteps the greatest number of steps
     */
    public record Length(double mean, double jitter, int mostSteps) {
        int steps(RandomGenerator random, double stepSize) {
            double time = mean * (1 + jitter * (2 * random.nextDouble() - 1));
            return (int) Math.max(1, Math.min(mostSteps, Math.rint(time / stepSize)));
        }
    }

    /** A path of a random length. */
    public StaticTrajectory(Hamiltonian hamiltonian, RandomGenerator random, Length length) {
        this.hamiltonian = hamiltonian;
        this.leapfrog = new Leapfrog(hamiltonian);
        this.random = random;
        this.length = length;
        this.pool = new StatePool(hamiltonian.dimension());
    }

    @Override
    public State transition(State from, double stepSize) {
        hamiltonian.refreshMomentum(random, from);
        path.begin(from.energy);
        pool.adopt(from);
        int steps = length.steps(random, stepSize);
        pool.hold(from, 1);
        State head = from;
        boolean whole = true;
        for (int i = 0; i < steps && whole; i++) {
            State next = pool.take();
            leapfrog.step(head, stepSize, next);
            pool.release(head);
            head = next;
            whole = path.step(head.energy);
        }
        double error = head.energy - path.startEnergy;
        // The rate that the step size is adapted to is that of the end, which alone is accepted or not.
        path.sumAcceptance = whole ? path.steps * Math.min(1, Math.exp(-error)) : 0;
        boolean accepted = whole && Math.log(random.nextDouble()) < -error;
        pool.release(accepted ? from : head);
        path.energyError = accepted ? error : 0;
        return accepted ? head : from;
    }

    @Override
    public Path path() {
        return path;
    }
}
