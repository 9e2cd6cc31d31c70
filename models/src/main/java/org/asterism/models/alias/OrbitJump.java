package org.asterism.models.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.model.Jump;
import org.asterism.core.model.ParameterSpace;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/** Moves the stars that have several modes, one after the other, over the coordinates of the declared model. One thread. */
final class OrbitJump implements Jump {
    private final StarPrior prior;
    private final List<Star> stars = new ArrayList<>();
    private final PeriodCoordinates periods;
    private final double[] block;
    private final boolean jitter;
    private final boolean student;

    OrbitJump(
            ParameterSpace space,
            List<StarSeries> series,
            List<Optional<Mixture>> mixtures,
            StarPrior prior,
            Periods periods) {
        this.prior = prior;
        this.periods = PeriodCoordinates.of(space, periods);
        this.block = new double[prior.shape().variables().size()];
        this.jitter = prior.errors() instanceof VelocityErrors.Jitter;
        this.student = prior.errors() instanceof VelocityErrors.Student;
        List<String> names = space.coordinateNames();
        for (int n = 0; n < series.size(); n++) {
            if (mixtures.get(n).isPresent()) {
                StarMover mover =
                        new StarMover(series.get(n), prior, mixtures.get(n).get());
                stars.add(new Star(n, mover, places(names, periods, n)));
            }
        }
    }

    /** Where the coordinates of a star are: shape with α and β, v0, and s or nu where they exist. */
    private int[] places(List<String> names, Periods of, int star) {
        String element = of instanceof Periods.OfPopulation ? "[" + star + "]" : "";
        List<String> wanted = new ArrayList<>(prior.shape().variables());
        wanted.add("v0");
        if (jitter || student) {
            wanted.add(jitter ? "s" : "nu");
        }
        return wanted.stream().mapToInt(name -> names.indexOf(name + element)).toArray();
    }

    /**
     * A star that moves.
     *
     * @param index among all stars
     * @param place of its coordinates
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Star(int index, StarMover mover, int[] place) {}

    @Override
    public int jump(double[] position, RandomGenerator random) {
        periods.read(position);
        int crossed = 0;
        for (int n = 0; n < stars.size(); n++) {
            crossed += jump(stars.get(n), position, random) == StarMover.Outcome.CROSSED ? 1 : 0;
        }
        return crossed;
    }

    private StarMover.Outcome jump(Star star, double[] position, RandomGenerator random) {
        StarMover mover = star.mover();
        int[] place = star.place();
        double[] at = mover.at();
        double[] linear = mover.linear();
        for (int i = 0; i < block.length; i++) {
            block[i] = position[place[i]];
        }
        at[0] = periods.logPeriod(position, star.index());
        prior.shape().read(block, at, linear);
        linear[2] = position[place[block.length]];
        // The logarithm is what is sampled of s and of nu.
        double scatter = jitter || student ? position[place[block.length + 1]] : 0;
        if (jitter) {
            at[at.length - 1] = scatter;
        }
        StarMover.Outcome outcome = mover.move(periods.density(), Math.exp(scatter), random);
        if (outcome == StarMover.Outcome.NOT_MOVED) {
            return outcome;
        }
        prior.shape().write(at, linear, block);
        for (int i = 0; i < block.length; i++) {
            position[place[i]] = block[i];
        }
        position[place[block.length]] = linear[2];
        if (outcome != StarMover.Outcome.REDRAWN) {
            periods.setLogPeriod(position, star.index(), at[0]);
            if (jitter) {
                position[place[block.length + 1]] = at[at.length - 1];
            }
        }
        return outcome;
    }
}
